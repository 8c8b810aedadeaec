"""Who took a step: one win for each who has one, effort before marks. Of the others, nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import QuerySet

from quietwins.pages.found.lines import Line, lines_of
from quietwins.pages.found.pupils import Pupil
from quietwins.pages.telling import tell
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import wins_for
from quietwins.spotting.choosing import choose
from quietwins.statements.again import asked_again

WEEK = timedelta(days=7)
_BRIEF = (
    *("pk", "rule", "person_id", "thread_id", "anchor__happened_on", "anchor__order", "strength"),
    "found_at",
)


class Brief(NamedTuple):
    """As much of a win as choosing looks at."""

    pk: int
    rule: str
    person: int
    thread: int
    on: date | None
    order: int
    strength: str
    found_at: datetime

    @property
    def day(self) -> int:
        return self.on.toordinal() if self.on else 0

    def is_since(self, day: date) -> bool:
        """By its own day; where a file has none, by when it was found."""
        return (self.on or self.found_at.date()) > day


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


def moved(circle: Circle, pupils: Sequence[Pupil], person: Person | None, which: Which) -> Moved:
    """Of the week, or of all time where that is asked for; one win each, or every one."""
    here = {one.pk for one in pupils}
    rows = _found(person, circle) if person else []
    found = [one for one in map(Brief._make, rows) if one.person in here]
    if which.everything:
        return Moved(_learners(found, pupils, person), all_time=True)
    week = [] if which.longer else [one for one in found if one.is_since(which.today - WEEK)]
    return Moved(_learners(choose(week or found, few=1), pupils, person), all_time=not week)


def _learners(
    chosen: Sequence[Brief], pupils: Sequence[Pupil], person: Person | None
) -> list[Learner]:
    wins = wins_for(person).filter(pk__in=[one.pk for one in chosen])
    by_name = wins.order_by("person__name", "person", "anchor__happened_on", "anchor__order", "pk")
    lines = lines_of(tell(by_name, person), pupils, person) if chosen else []
    whose = groupby(lines, key=lambda line: (line.win.name, line.win.person))
    return [Learner(name, [*own]) for (name, _), own in whose]


@asked_again
def _found(person: Person, circle: Circle) -> "QuerySet[Any, tuple[Any, ...]]":
    found = wins_for(person).filter(thread__circle=circle)
    return found.order_by("pk").values_list(*_BRIEF)
