"""Which occasions were planned, which of them were taken, and on which nothing was recorded."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from quietwins.goals.course import Stretch

_DAY, _WEEK = timedelta(1), timedelta(7)


class Marked(NamedTuple):
    """One day's mark: the entry's key, its day, and whether anything was done, not rested."""

    row: int
    day: date
    did: bool


class Occasions(NamedTuple):
    """`taken` are keys of entries that were planned, `nothing` days with nothing recorded."""

    taken: list[int]
    nothing: list[date]


def occasions(stretch: Stretch, marks: Sequence[Marked], until: date) -> Occasions:
    """Those of one goal's stretch, from its `marks` in order of days. Nothing is said of the day
    `until` and of later ones: they are not over.

    A week counts where its plan stood on all of its days; of a week with `until` in it, on those
    up to there. Of more than were planned in a week the first ones done count.
    """
    return (_by_weekday if stretch.pace.days else _by_week)(stretch, marks, until)


def _by_weekday(stretch: Stretch, marks: Sequence[Marked], until: date) -> Occasions:
    planned = stretch.pace.days
    taken = [mark.row for mark in marks if _within(stretch, mark.day) and _is_on(mark.day, planned)]
    marked = {mark.day for mark in marks}
    days = _every(_DAY, stretch.first, min(stretch.end, until))
    return Occasions(taken, [day for day in days if _is_on(day, planned) and day not in marked])


def _by_week(stretch: Stretch, marks: Sequence[Marked], until: date) -> Occasions:
    found = Occasions([], [])
    begins = stretch.first + timedelta(-stretch.first.weekday() % 7)
    for monday in _every(_WEEK, begins, min(stretch.end, until + _DAY)):
        if stretch.end < min(monday + _WEEK, until + _DAY):
            continue
        here = [mark for mark in marks if monday <= mark.day < monday + _WEEK]
        done = [mark for mark in here if mark.did][: stretch.pace.weekly]
        found.taken.extend(mark.row for mark in here if not mark.did or mark in done)
        if monday + _WEEK <= until:
            left_open = max(stretch.pace.weekly - len(here), 0)
            found.nothing.extend([monday + _WEEK - _DAY] * left_open)
    return found


def _within(stretch: Stretch, day: date) -> bool:
    return stretch.first <= day < stretch.end


def _is_on(day: date, weekdays: str) -> bool:
    return str(day.isoweekday()) in weekdays


def _every(step: timedelta, first: date, end: date) -> Iterator[date]:
    while first < end:
        yield first
        first += step
