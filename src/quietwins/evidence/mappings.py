"""Which columns are which, as somebody said of files with a certain header."""

from django.db import models

from quietwins.people.models import Person


class Mapping(models.Model):
    """One person's word on one header, for the next file that has it.

    key      of the header, by formats.fitting.key_of: what was left out is not kept, by no name
    columns  the mapped headings alone, and what holds for every line
    """

    by = models.ForeignKey(Person, models.CASCADE, related_name="mappings")
    key = models.CharField(max_length=64)
    columns = models.JSONField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "key"], name="a_header_said_once")]
