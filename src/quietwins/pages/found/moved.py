"""Who took a step: one win for each who has one, effort before marks. Of the others, nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Case, QuerySet, When

from quietwins.pages.found.lines import Line, lines_of
from quietwins.pages.found.pupils import Pupil
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import wins_for
from quietwins.spotting.choosing import choose
from quietwins.statements.again import asked_again

WEEK = timedelta(days=7)
_BRIEF = (
    *("pk", "rule", "person_id", "thread_id", "anchor__happened_on", "anchor__order", "strength"),
    "undated_at",
)


class Brief(NamedTuple):
    """As much of a win as choosing looks at; `undated_at` is when it was found, where it has no
    day.
    """

    pk: int
    rule: str
    person: int
    thread: int
    on: date | None
    order: int
    strength: str
    undated_at: datetime | None

    @property
    def day(self) -> int:
        return self.on.toordinal() if self.on else 0

    def is_since(self, day: date) -> bool:
        """By its own day; where a file has none, by when it was found."""
        own = self.undated_at.date() if self.undated_at else self.on
        return own is not None and own > day


@dataclass(frozen=True)
class Learner:
    """One learner and what was found."""

    name: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Moved:
    """`all_time` where it reaches back longer than a week: on request, or where nothing of the
    week is written down.
    """

    learners: Sequence[Learner]
    all_time: bool


@dataclass(frozen=True)
class Which:
    """How far back, and how many of each."""

    today: date
    longer: bool = False
    everything: bool = False

    @property
    def week(self) -> bool:
        return not (self.longer or self.everything)


def moved(circle: Circle, pupils: Sequence[Pupil], person: Person, which: Which) -> Moved:
    """Of the week, or of all time where that is asked for; one win each, or every one."""
    here = {one.pk for one in pupils}
    found = [one for one in map(Brief._make, _found(person, circle)) if one.person in here]
    week = [one for one in found if one.is_since(which.today - WEEK)] if which.week else []
    chosen = choose(week, few=1)
    few = found if which.everything else chosen or choose(found, few=1)
    lines = lines_of([one.pk for one in few], circle, pupils, person)
    whose = groupby(lines, key=lambda line: (line.name, line.person))
    return Moved([Learner(name, [*own]) for (name, _), own in whose], all_time=not chosen)


@asked_again
def _found(person: Person, circle: Circle) -> "QuerySet[Any, tuple[Any, ...]]":
    undated = When(anchor__happened_on=None, then="found_at")  # a moment takes long to read
    found = wins_for(person).filter(thread__circle=circle).annotate(undated_at=Case(undated))
    return found.order_by("pk").values_list(*_BRIEF)
