"""A register as numbers of its class: how many were here each day, of those expected.

Whoever was away with leave, ill or elsewhere is not among those expected, so that no authorised
absence ever counts. A session that nobody took is none.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from quietwins.formats.measures import ATTENDANCE, MEASURES
from quietwins.formats.rows import Row
from quietwins.language import _
from quietwins.spotting.evidence import State

_AN_ISO_DAY = 10


def attendance(rows: Iterable[Row]) -> list[Row]:
    """One row a day, or a session where there are no days, from the marks of a register (rows of
    formats.register): `amount` is how many marks say present, `out_of` how many were expected.
    """
    expected = [row for row in rows if row.state in (State.DONE, State.NOTHING)]
    by_time = sorted(expected, key=lambda row: row.order)
    return [_added(list(here)) for _order, here in groupby(by_time, lambda row: row.order)]


def _added(here: Sequence[Row]) -> Row:
    first, present = here[0], sum(row.state == State.DONE for row in here)
    day = _day(first)
    return Row(
        first.source,
        first.line,
        "",
        _(MEASURES[ATTENDANCE].about),
        order=first.order,
        day=day,
        amount=float(present),
        out_of=float(len(here)),
        state=State.COUNTED,
        given=f"{present}/{len(here)}",
        task=day.isoformat() if day else first.task,
    )


def _day(row: Row) -> date | None:
    """A register tells its days by the task alone."""
    try:
        return date.fromisoformat(row.task[:_AN_ISO_DAY])
    except ValueError:
        return None
