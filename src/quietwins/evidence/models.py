"""What people did: entries in threads, typed or taken in from a file."""

import uuid
from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Subquery

from quietwins.evidence.mappings import Mapping
from quietwins.evidence.observed import Observed
from quietwins.evidence.sounds import Sound
from quietwins.evidence.tallies import Tally
from quietwins.formats.left_out import WHY
from quietwins.language import N_
from quietwins.people.models import Circle, Person
from quietwins.people.names import key_of
from quietwins.spotting.evidence import State

__all__ = [
    "Direction",
    "Entry",
    "EntryQuerySet",
    "Import",
    "LineLeftOut",
    "Mapping",
    "Observed",
    "Place",
    "Said",
    "Sound",
    "Spans",
    "Tally",
    "Thread",
]


class Place(models.TextChoices):
    """Where it happened."""

    HOME = "home", N_("Home")
    WORK = "work", N_("Work")
    LEARNING = "learning", N_("Learning")


class Direction(models.IntegerChoices):
    """Whether more or fewer is better."""

    UP = 1
    DOWN = -1


class Spans(models.TextChoices):
    """How long a time the words are about."""

    DAY = "day"
    WEEK = "week"


class Thread(models.Model):
    """What a row of entries is about: "reading", "Homework".

    began_low  whether its owner or teacher began to note it out of worry, at a low time
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="threads")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, related_name="threads")
    name = models.TextField()
    name_key = models.CharField(max_length=200)
    began_low = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "circle", "name_key"], name="one_thread_a_name_in_a_circle"
            ),
            models.UniqueConstraint(
                fields=["owner", "name_key"],
                condition=models.Q(circle=None),
                name="one_thread_a_name_at_home",
            ),
        ]

    @staticmethod
    def key_of(name: str) -> str:
        """Names are told apart without regard to case or spaces."""
        return key_of(name)


class Import(models.Model):
    """A file that was taken in, whole, and can be undone, whole. No circle is one's own."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(Person, models.CASCADE, related_name="imports")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, related_name="imports")
    format = models.CharField(max_length=32)
    source = models.TextField()
    digest = models.CharField(max_length=64)
    recorded_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "digest"],
                condition=models.Q(undone_at=None),
                name="a_file_once_in_a_circle",
            ),
            models.UniqueConstraint(
                fields=["by", "digest"],
                condition=models.Q(undone_at=None, circle=None),
                name="a_file_once_at_home",
            ),
        ]


class EntryQuerySet(models.QuerySet["Entry"]):
    """Entries, by what is asked of them."""

    def standing(self) -> Self:
        """Those that have not been undone."""
        return self.filter(undone_at=None)

    def on(self, day: date) -> Self:
        return self.filter(happened_on=day)

    def said_in_a_file(self) -> Self:
        """Those that a file says which has not been undone."""
        return self.filter(Exists(_said()))

    def follow_the_latest_file(self) -> int:
        """Let each stand where the latest of those files has it."""
        latest = _said().order_by("-taken_in")
        return self.said_in_a_file().update(
            taken_in=Subquery(latest.values("taken_in")[:1]),
            order=Subquery(latest.values("order")[:1]),
            source_line=Subquery(latest.values("line")[:1]),
        )


def _said() -> "models.QuerySet[Said]":
    return Said.objects.filter(entry=OuterRef("pk"), taken_in__undone_at=None)


class Entry(models.Model):
    """Something somebody did. An edit is a new version that replaces the old one.

    owner        whose book it is in; `about` is who it is about: a person, or nobody of a class
    circle       where it belongs; none is home
    happened_on  the owner's own day; none where a file has no days, and then `order` says when
    taken_in     the latest file that says it and stands; `order` and `source_line` are from there
    given        the mark as it was typed; `words` are the owner's own
    question     what the words answer, such as a box of the journal; empty where nothing was asked
    aloud        said aloud before, or instead of, writing
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="entries")
    about = models.ForeignKey(Person, models.CASCADE, null=True, related_name="entries_about")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, related_name="entries")
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="entries")
    kind = models.TextField(blank=True)
    place = models.CharField(max_length=16, choices=Place.choices, blank=True)
    chips = models.JSONField(default=list)
    words = models.TextField(blank=True)
    question = models.CharField(max_length=16, blank=True)
    spans = models.CharField(max_length=4, choices=Spans.choices, default=Spans.DAY)
    aloud = models.BooleanField(default=False)
    happened_on = models.DateField(null=True)
    order = models.BigIntegerField(default=0)
    recorded_at = models.DateTimeField()
    amount = models.FloatField(null=True)
    out_of = models.FloatField(null=True)
    prompts = models.FloatField(null=True)
    planned = models.BooleanField(default=False)
    state = models.SmallIntegerField(default=State.DONE)
    better = models.SmallIntegerField(default=Direction.UP, choices=Direction.choices)
    given = models.TextField(blank=True)
    task = models.TextField(blank=True)
    taken_in = models.ForeignKey(Import, models.CASCADE, null=True, related_name="entries")
    source_line = models.IntegerField(null=True)
    replaces = models.ForeignKey("self", models.SET_NULL, null=True, related_name="replaced_by")
    undone_at = models.DateTimeField(null=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="an_entry_kept_once")
        ]
        indexes = [
            models.Index(fields=["owner", "happened_on"]),
            models.Index(fields=["thread", "happened_on"]),
        ]

    def undo(self, *, at: datetime) -> None:
        """Take it out of sight; nothing is lost."""
        self.undone_at = at
        self.save(update_fields=["undone_at"])

    def stand_again(self) -> None:
        """Undo the undo."""
        self.undone_at = None
        self.save(update_fields=["undone_at"])


class Said(models.Model):
    """A file that holds an entry, and where in it. Another export may hold the same one."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="said")
    taken_in = models.ForeignKey(Import, models.CASCADE, related_name="said")
    order = models.BigIntegerField()
    line = models.IntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "taken_in"], name="said_once")]


class LineLeftOut(models.Model):
    """A line of a file that is no entry, and why (formats.left_out)."""

    taken_in = models.ForeignKey(Import, models.CASCADE, related_name="left_out")
    source = models.TextField()
    line = models.IntegerField()
    why = models.CharField(max_length=16, choices=[(name, name) for name in WHY])
