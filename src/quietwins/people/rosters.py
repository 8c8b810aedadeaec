"""Rosters that were taken in, and how files name the pupils of a class."""

import uuid

from django.db import models
from django.db.models import Q


class Roster(models.Model):
    """A list of pupils, of one class or of several. `digest` names its content."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="rosters")
    source = models.CharField(max_length=500)
    digest = models.CharField(max_length=64)
    recorded_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)


class NamedQuerySet(models.QuerySet["Named"]):
    """Names in files, by what is asked of them."""

    def in_rosters(self) -> "NamedQuerySet":
        """What a roster says that stands."""
        return self.filter(roster__isnull=False, roster__undone_at=None)


class Named(models.Model):
    """How a file names somebody who was in the class already: a later file finds them by it.

    ref     as in Membership; of a roster, also that of whom it brought
    roster  which one says so; none where a file of marks does, whose content `digest` names
    """

    membership = models.ForeignKey("people.Membership", models.CASCADE, related_name="named")
    ref = models.CharField(max_length=500)
    roster = models.ForeignKey(Roster, models.CASCADE, null=True, related_name="names")
    digest = models.CharField(max_length=64, blank=True)

    objects = NamedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "ref", "roster"], name="named_once"),
            models.UniqueConstraint(
                fields=["membership", "ref"], condition=Q(roster=None), name="said_once_by_hand"
            ),
        ]
