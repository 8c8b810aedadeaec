"""Who saw in class what stands in a pupil's book: for the pupil, and for whoever teaches there."""

from django.db import models

from quietwins.people.models import Person


class Observed(models.Model):
    """One entry that a teacher put in, of what they saw or of homework they ticked.

    page  the form it came with: what was seen of several pupils at once is undone at once
    """

    entry = models.OneToOneField("evidence.Entry", models.CASCADE, related_name="observed")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    page = models.UUIDField(db_index=True)
