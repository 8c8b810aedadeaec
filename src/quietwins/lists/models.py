"""Lists, how they were before each change, and which entry marks which step."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from quietwins.evidence.models import Entry, Place
from quietwins.lists.steps import Step, Steps
from quietwins.people.models import Person


class Arrangement(models.Model):
    """What of a list its owner arranges, and can have back as it was.

    place     where its steps happen; empty is anywhere
    days      of a routine: the weekdays it is for, Monday "1" to Sunday "7"; empty is no routine
    on        a day its owner gave it; nothing comes of that day when it is over
    round     which time it is used; marks belong to one
    steps     as `rows_of` writes them
    """

    name = models.TextField()
    place = models.CharField(max_length=16, choices=Place.choices, blank=True)
    days = models.CharField(max_length=7, blank=True)
    on = models.DateField(null=True)
    round = models.IntegerField(default=1)
    put_away = models.BooleanField(default=False)
    steps = models.JSONField(default=list)

    class Meta:
        abstract = True

    @property
    def arranged(self) -> dict[str, Any]:
        """All of it, by name."""
        return {field.name: getattr(self, field.name) for field in Arrangement._meta.fields}

    @property
    def in_order(self) -> Steps:
        """Its steps."""
        return tuple(Step(uuid.UUID(row["id"]), row["words"], row["depth"]) for row in self.steps)


def rows_of(steps: Iterable[Step]) -> list[dict[str, object]]:
    """Steps as they are stored."""
    return [{"id": str(step.id), "words": step.words, "depth": step.depth} for step in steps]


class ListQuerySet(models.QuerySet["List"]):
    """Lists, by what is asked of them."""

    def for_day(self, day: date) -> Self:
        """Routines of that weekday, lists of that very day, and the list last used."""
        lists = self.filter(put_away=False)
        free = lists.filter(Q(on=None) | Q(on__lte=day), days="")
        last = free.order_by("-used_at", "-pk").values("pk")[:1]
        weekday = str(day.isoweekday())
        return lists.filter(Q(days__contains=weekday) | Q(on=day) | Q(pk__in=last))


class List(Arrangement):
    """Steps that somebody wrote down, for once, for any time, or for some weekdays."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="lists")
    made_at = models.DateTimeField()
    used_at = models.DateTimeField()

    objects = ListQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_list_made_once")
        ]

    def step(self, wanted: uuid.UUID | None) -> Step | None:
        """The step of that id; none where it has been taken out since."""
        return next((step for step in self.in_order if step.id == wanted), None)

    def becomes(self, new: Mapping[str, Any]) -> None:
        """As `new` says; the rest stays."""
        for name, value in new.items():
            setattr(self, name, value)
        self.save(update_fields=[*new])


class Version(Arrangement):
    """How a list was before one change, which a page asked for by `client_id`."""

    of = models.ForeignKey(List, models.CASCADE, related_name="versions")
    client_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "client_id"], name="a_list_changed_once")
        ]


class StepMarkQuerySet(models.QuerySet["Mark"]):
    """Marks, by what is asked of them."""

    def standing(self) -> Self:
        return self.filter(entry__undone_at=None)

    def seen_on(self, day: date) -> Self:
        """Those that a list shows on `day`: of the round it is in; a routine's are of that day."""
        here = self.standing().filter(round=F("of__round"))
        return here.filter(Q(of__days="") | Q(entry__happened_on=day)).order_by("pk")


class Mark(models.Model):
    """Which step of a list, in which round, an entry is about. What became of it says the entry."""

    of = models.ForeignKey(List, models.CASCADE, related_name="marks")
    step = models.UUIDField()
    round = models.IntegerField()
    entry = models.OneToOneField(Entry, models.CASCADE, related_name="mark")

    objects = StepMarkQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["of", "round"])]
