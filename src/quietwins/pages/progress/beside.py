"""Two months of one's own, side by side: what was kept of each, in its own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.choosing import Looking, found_by, months_of
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person

_MOST = 10


@dataclass(frozen=True)
class MonthTold:
    """A month's first day, the first few wins of it in order, and whether there are others."""

    first: date
    wins: Sequence[Told]
    others: bool


def months_asked(asked: Mapping[str, str], months: Sequence[date]) -> list[date]:
    """The two of `months`, the latest first, that are asked for; else the first and the latest."""
    known = {month.isoformat(): month for month in months}
    wanted = [known.get(asked.get(which, "")) for which in ("then", "now")]
    ends = [months[-1], months[0]] if months else []
    return [one or end for one, end in zip(wanted, ends, strict=False)]


def told_in(month: date, person: Person | None) -> MonthTold:
    """What `person` kept of that month, the earliest first."""
    wins = found_by(kept_wins(person), Looking(month.isoformat()), person)
    told = tell(wins.order_by("anchor__happened_on", "keeps__at", "pk")[: _MOST + 1], person)
    return MonthTold(month, told[:_MOST], others=len(told) > _MOST)


def every_month(person: Person | None) -> list[date]:
    """The months in which something that is kept happened, the latest first."""
    return months_of(kept_wins(person), person)
