"""What a teacher notes of a whole class, in their own book: the class is the learner.

See docs/decisions/0016-a-class-as-a-learner.md for why it is so.
"""

from django.db import models

from quietwins.formats.measures import MEASURES
from quietwins.people.models import Circle, Person


class Tally(models.Model):
    """One measure of one class, noted by one person, whose own it is.

    what    a name in formats.measures
    thread  in the owner's book, at home; no typed line is ever about it
    noted   whether it is noted now: what was noted before stays
    """

    owner = models.ForeignKey(Person, models.CASCADE, related_name="tallies")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="tallies")
    what = models.CharField(max_length=16, choices=[(name, name) for name in MEASURES])
    thread = models.OneToOneField("evidence.Thread", models.CASCADE, related_name="tally")
    noted = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "circle", "what"], name="one_tally_of_a_class")
        ]
