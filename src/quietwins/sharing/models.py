"""What somebody lets others see, what those noticed, and what they offer."""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from quietwins.people.circles import Circle, Membership, not_blocked
from quietwins.people.keeping import OFFERS
from quietwins.people.models import Person
from quietwins.wins.models import Keep, Swap, Win

NOTE = 140
"""Letters that a note beside "I noticed" has room for."""


def _stands() -> Q:
    """Its owner keeps the win, is in that circle and has not paused there."""
    there = Membership.objects.present().filter(
        person=OuterRef("win__person"), circle=OuterRef("circle"), paused=False
    )
    kept = Keep.objects.filter(
        win=OuterRef("win"),
        by=OuterRef("win__person"),
        verdict=Keep.Verdict.KEPT,
        undone_at=None,
    )
    return Q(Exists(there), Exists(kept), win__anchor__undone_at=None)


class ShareQuerySet(models.QuerySet["Share"]):
    """Shares, by what is asked of them."""

    def standing(self) -> Self:
        """Those whose owner keeps the win, is in that circle and has not paused there."""
        return self.filter(_stands())

    def for_others(self, person: Person) -> Self:
        """Those standing that are not `person`'s, nor of anybody kept apart from them."""
        others = self.standing().exclude(win__person=person)
        return others.filter(not_blocked(person.pk, "win__person"))


class Share(models.Model):
    """One win in one circle, by its owner. Taken back, the row is gone, and its notices with it.

    swap  where the old words of kinder ones are shown beside them
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    win = models.ForeignKey(Win, models.CASCADE, related_name="shares")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="shares")
    swap = models.ForeignKey(Swap, models.CASCADE, null=True, related_name="shares")
    at = models.DateTimeField()

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["win", "circle"], name="shared_once")]


class Notice(models.Model):
    """What one person says of one share, for its owner alone: a chosen line, perhaps a note."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    share = models.ForeignKey(Share, models.CASCADE, related_name="notices")
    by = models.ForeignKey(Person, models.CASCADE, related_name="notices")
    starter = models.CharField(max_length=32)
    note = models.CharField(max_length=NOTE, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["share", "by"], name="noticed_once")]


class OfferQuerySet(models.QuerySet["Offer"]):
    """Offers, by what is asked of them."""

    def waiting(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(answered_at=None)

    def fresh(self, at: datetime) -> Self:
        """Those whose time is not over, answered or not: nobody can tell by their going."""
        return self.filter(at__gt=at - OFFERS)


class Offer(models.Model):
    """Something an adult in the family saw, put before the young person and nobody else.

    words        as typed; empty where a chip alone says it
    answered_at  kept or set aside since; who offered it is never told, nor which
    win          the line it became where it was kept
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    by = models.ForeignKey(Person, models.CASCADE, related_name="offers_made")
    to = models.ForeignKey(Person, models.CASCADE, related_name="offers")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="offers")
    words = models.TextField()
    chip = models.CharField(max_length=32, blank=True)
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    win = models.ForeignKey(Win, models.SET_NULL, null=True, related_name="+")

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "client_id"], name="offered_once")]


class Seen(models.Model):
    """Who saw first what its owner kept, for that owner alone. It outlasts the offer."""

    win = models.OneToOneField(Win, models.CASCADE, related_name="seen")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")


class Suggestion(models.Model):
    """A win found in class that its teacher put before the pupil, and perhaps what they noticed.

    starter  a chosen line, once the pupil has joined; empty so far
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    win = models.ForeignKey(Win, models.CASCADE, related_name="suggestions")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    starter = models.CharField(max_length=32, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["win", "by"], name="suggested_once")]


class Display(models.Model):
    """A piece that its owner offers to be shown in class, without their name.

    share   a win shared with the class; taken back, it is shown no longer
    text    typed words, where it is no win; `before` is an earlier version beside them
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="displays")
    by = models.ForeignKey(Person, models.CASCADE, related_name="displays")
    share = models.OneToOneField(Share, models.CASCADE, null=True, related_name="display")
    text = models.TextField(blank=True)
    before = models.TextField(blank=True)
    at = models.DateTimeField()


class BroughtQuerySet(models.QuerySet["Brought"]):
    """What is brought to an evening, by what is asked of it."""

    def standing(self) -> Self:
        """As of shares."""
        return self.filter(_stands())


class Brought(models.Model):
    """A win that its owner brings to a parents' evening or a review with a class: by their own yes
    it is printed. Taken back, the row is gone.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    win = models.ForeignKey(Win, models.CASCADE, related_name="brought")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="brought")
    at = models.DateTimeField()

    objects = BroughtQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["win", "circle"], name="brought_once")]
