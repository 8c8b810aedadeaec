"""What somebody kept, to tick: by the month it happened in, the latest first."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.http import QueryDict

from quietwins.pages.progress.path import Kept

EARLIER = "earlier"
_NAME = "win"
_MANY = 100


@dataclass(frozen=True)
class Month:
    """One month's wins, each with its day and whether it is ticked."""

    first: date
    wins: Sequence[tuple[Kept, date, bool]]

    @property
    def has_tick(self) -> bool:
        return any(ticked for *_, ticked in self.wins)


@dataclass(frozen=True)
class Ticks:
    """The latest months, and every month with a tick. `more` is how many wins to ask for where
    earlier ones are left; 0 where all are here.
    """

    months: Sequence[Month]
    more: int


def ticks(kept: Iterable[Kept], ticked: Collection[UUID], sent: QueryDict) -> Ticks:
    """`kept`, which is in the order kept: no fewer of the latest than `sent` asks for."""
    asked = sent.get(EARLIER, "")
    many = int(asked) if re.fullmatch("[1-9][0-9]{0,5}", asked) else _MANY
    latest = sorted(kept, key=day_of)[::-1]
    since = min(map(_month_of, latest[:many]), default=date.min)
    months = [
        Month(first, [(one, day_of(one), one.id in ticked) for one in group])
        for first, group in groupby(latest, key=_month_of)
    ]
    shown = [month for month in months if month.first >= since or month.has_tick]
    return Ticks(shown, many + _MANY if len(shown) < len(months) else 0)


def ticked_in(sent: QueryDict, kept: Iterable[Kept]) -> set[UUID]:
    """Those of `kept` that a form has ticks on; what is not among them is not there."""
    wanted = {*sent.getlist(_NAME)}
    return {one.id for one in kept if str(one.id) in wanted}


def day_of(one: Kept) -> date:
    """The day it happened; where nobody knows it, the day it was kept."""
    return one.on or one.day


def _month_of(one: Kept) -> date:
    return day_of(one).replace(day=1)
