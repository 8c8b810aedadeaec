"""How a goal went along: what was planned on which days, from what was decided of it, in order."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar


class What(StrEnum):
    """What can be decided of a goal. All but the first two say that it rests."""

    SET = "set"
    BACK = "back"
    PAUSE = "pause"
    LET_GO = "let_go"
    SWAP = "swap"


class Pace(NamedTuple):
    """How often something is planned: on weekdays, Monday "1" to Sunday "7", else so many times a
    week, else not at all. `thread` is the key of what it is about.
    """

    thread: int
    days: str = ""
    weekly: int = 0


class Decided(NamedTuple):
    """One decision, from the day `since` on. A pause may end after `until`; a plan has a pace."""

    what: What
    since: date
    until: date | None = None
    pace: Pace | None = None


class Taken(Protocol):
    """A decision, however it is held."""

    @property
    def what(self) -> str: ...
    @property
    def since(self) -> date: ...
    @property
    def until(self) -> date | None: ...


D = TypeVar("D", bound=Taken)


class Stretch(NamedTuple):
    """Days from `first` up to `end`, itself left out, on which one pace stood without a rest."""

    pace: Pace
    first: date
    end: date


def rests_on(course: Sequence[D], day: date) -> D | None:
    """The decision by which the goal rests on `day`; none where it stands."""
    rest = None
    for one in course:
        if one.since > day or one.what == What.SET:
            continue
        if one.what == What.BACK:
            rest = None
        elif one.until is None or one.until >= day:
            rest = one
    return rest


def pace_on(course: Sequence[Decided], day: date) -> Pace | None:
    """What was planned on `day`; none before it was set, and while it rests."""
    set_by_then = [one.pace for one in course if one.what is What.SET and one.since <= day]
    return set_by_then[-1] if set_by_then and not rests_on(course, day) else None


def stretches(course: Sequence[Decided]) -> list[Stretch]:
    """All of the course, in order of days. A change that changes no pace ends no stretch."""
    turns = {one.since for one in course}
    turns |= {one.until + timedelta(1) for one in course if one.until and one.until < date.max}
    days = sorted(turns)
    paces = groupby(days, lambda day: pace_on(course, day))
    found = [(pace, next(within)) for pace, within in paces]
    ends = [*(first for _, first in found), date.max][1:]
    return [
        Stretch(pace, first, end) for (pace, first), end in zip(found, ends, strict=True) if pace
    ]
