"""What somebody kept, to tick: by the month it was kept in, the latest first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.http import QueryDict

from quietwins.pages.progress.path import Kept

_NAME = "win"


@dataclass(frozen=True)
class Ticks:
    """One month's wins, each with whether it is ticked; `open` where they stand unfolded."""

    first: date
    wins: Sequence[tuple[Kept, bool]]
    open: bool


def ticks(kept: Sequence[Kept], ticked: Collection[UUID]) -> list[Ticks]:
    """`kept`, which is in the order kept. The latest month stands open, and those with a tick."""
    months: list[Ticks] = []
    for first, group in groupby(reversed(kept), key=lambda one: one.day.replace(day=1)):
        wins = [(one, one.id in ticked) for one in group]
        months.append(Ticks(first, wins, open=not months or any(tick for _, tick in wins)))
    return months


def ticked_in(sent: QueryDict, kept: Iterable[Kept]) -> set[UUID]:
    """Those of `kept` that a form has ticks on; what is not among them is not there."""
    wanted = {*sent.getlist(_NAME)}
    return {one.id for one in kept if str(one.id) in wanted}
