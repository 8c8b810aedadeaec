"""Things that happened, one a line, added up by week: how many is a fact, one of them is not."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from quietwins.formats.rows import Row
from quietwins.language import N_
from quietwins.spotting.evidence import State

ADDED_UP = N_("Lines are added up by week, each week under its Monday.")
NO_LINES = N_("A week with no line, between two that have one, counts as none.")
LAST_WEEK = N_("The last week may still be going on, so we claim nothing from it yet.")

_WEEK = timedelta(days=7)
Who = tuple[str | None, str, str]


def by_week(rows: Sequence[Row]) -> list[Row]:
    """One row for each learner, thread and week, from their first line to their last.

    A line without an amount counts one. In a thread without a number above zero, points below
    zero are counted and fewer is better. A week is a number and nobody's step, so it is counted;
    the last week of all is unclear: it may not be over.
    """
    dated = [row for row in rows if row.day]
    last = max((_monday(row) for row in dated), default=date.min)
    by: dict[Who, dict[date, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in dated:
        by[row.learner_id, row.learner.casefold(), row.thread.casefold()][_monday(row)].append(row)
    down = _taken_away(dated)
    added = [
        _added(lines, week, last, down) for weeks in by.values() for week, lines in _every(weeks)
    ]
    return [row for row in rows if not row.day] + added


def _every(weeks: dict[date, list[Row]]) -> Iterator[tuple[date, list[Row]]]:
    """Each week from the first to the last; one without lines with a line of none before it."""
    week, before = min(weeks), weeks[min(weeks)][0]
    while week <= max(weeks):
        yield week, weeks.get(week) or [replace(before, amount=0.0, given="", note="")]
        before = weeks.get(week, [before])[0]
        week += _WEEK


def _added(lines: Sequence[Row], week: date, last: date, down: Callable[[Row], bool]) -> Row:
    amounts = [1.0 if row.amount is None else row.amount for row in lines]
    amount: float | None = abs(sum(amounts)) if down(lines[0]) else sum(amounts)
    return replace(
        lines[0],
        day=week,
        amount=None if week == last else amount,
        state=State.UNCLEAR if week == last else State.COUNTED,
        better=-1 if down(lines[0]) else lines[0].better,
        given=" + ".join(row.given or "1" for row in lines if row.amount != 0 or row.given),
        planned=False,
    )


def _taken_away(rows: Sequence[Row]) -> Callable[[Row], bool]:
    """Whether a row is of a thread with points below zero, and none above."""
    signs: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        amount = 1.0 if row.amount is None else row.amount
        signs[row.thread.casefold()].add((amount > 0) - (amount < 0))
    below = {thread for thread, found in signs.items() if -1 in found and 1 not in found}
    return lambda row: row.thread.casefold() in below


def _monday(row: Row) -> date:
    assert row.day
    return row.day - timedelta(days=row.day.weekday())
