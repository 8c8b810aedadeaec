"""Wins: what was found and which entries prove it, and who kept it. Never a sentence."""

import uuid
from datetime import UTC, datetime
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, QuerySet

from quietwins.evidence.models import Entry, Thread
from quietwins.people.models import Person
from quietwins.wins.bigger import Big, Part
from quietwins.wins.swaps import Swap

__all__ = [
    "OWN",
    "SEEN",
    "Big",
    "Cited",
    "Keep",
    "KeepQuerySet",
    "Part",
    "Swap",
    "Win",
    "WinQuerySet",
]

_EVER = datetime(1970, 1, 1, tzinfo=UTC)

OWN = "own"
"""The rule of a typed line: it is a win in its owner's own words, and its evidence is itself."""

SEEN = "seen"
"""The rule of what a teacher saw in class: it needs no numbers, and its evidence is itself."""


class WinQuerySet(models.QuerySet["Win"]):
    """Wins, by what is asked of them."""

    def kept_by(self, person: Person, *, since: datetime = _EVER) -> Self:
        """Those that `person` keeps; `keeps` is then that person's word, and `felt_big` whether
        they said so of it.
        """
        kept = self.filter(
            keeps__by=person,
            keeps__verdict=Keep.Verdict.KEPT,
            keeps__undone_at=None,
            keeps__at__gte=since,
        )
        return kept.annotate(felt_big=F("keeps__felt_big"))

    def undecided_by(self, person: Person) -> Self:
        """Those that `person` has neither kept nor set aside."""
        return self.exclude(rule=OWN).filter(~Exists(_words().filter(by=person)))

    def undecided(self) -> Self:
        """Those that nobody has kept or set aside."""
        return self.filter(~Exists(_words()))


def _words() -> "QuerySet[Keep]":
    return Keep.objects.filter(win=OuterRef("pk"), undone_at=None)


class Win(models.Model):
    """Something true that was found in one person's entries.

    anchor        the entry that completed it; `because` all that it cites, that one included
    facts         numbers shown under "How we know"
    rule_version  of the rule that spoke; not part of what makes it that win
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="wins")
    rule = models.CharField(max_length=32)
    rule_version = models.SmallIntegerField(default=1)
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="wins")
    anchor = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    because = models.ManyToManyField(Entry, through="Cited", related_name="proves")
    since = models.DateField(null=True)
    strength = models.CharField(max_length=8, default="fact")
    facts = models.JSONField(default=dict)
    found_at = models.DateTimeField()

    objects = WinQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "rule", "thread", "anchor"], name="a_win_once"
            )
        ]

    def keep(self, *, by: Person, at: datetime) -> "Keep":
        return Keep.objects.decide(self, Keep.Verdict.KEPT, by=by, at=at)

    def set_aside(self, *, by: Person, at: datetime) -> "Keep":
        return Keep.objects.decide(self, Keep.Verdict.SET_ASIDE, by=by, at=at)


class Cited(models.Model):
    """One entry that proves a win, in its place."""

    win = models.ForeignKey(Win, models.CASCADE, related_name="cited")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="cited_by")
    position = models.SmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["win", "entry"], name="cited_once")]


class KeepQuerySet(models.QuerySet["Keep"]):
    """Who kept what."""

    def decide(self, win: Win, verdict: "Keep.Verdict", *, by: Person, at: datetime) -> "Keep":
        """One word a win and person: the last one said."""
        word = {"verdict": verdict, "at": at, "undone_at": None}
        keep, _ = self.update_or_create(win=win, by=by, defaults=word)
        return keep


class Keep(models.Model):
    """One person's word on one win. `felt_big` is for that person alone, and orders nothing."""

    class Verdict(models.TextChoices):
        KEPT = "kept"
        SET_ASIDE = "set_aside"

    win = models.ForeignKey(Win, models.CASCADE, related_name="keeps")
    by = models.ForeignKey(Person, models.CASCADE, related_name="keeps")
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    felt_big = models.BooleanField(default=False)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    objects = KeepQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["win", "by"], name="one_word_a_person")]
        indexes = [models.Index(fields=["by", "at"])]

    def undo(self, *, at: datetime) -> None:
        self.undone_at = at
        self.save(update_fields=["undone_at"])

    def put_back(self) -> None:
        self.undone_at = None
        self.save(update_fields=["undone_at"])

    def feels(self, *, big: bool) -> None:
        self.felt_big = big
        self.save(update_fields=["felt_big"])
