"""The stones path: one stone of one size for each thing kept, in the order kept.

A rest is a stone as anything else is. A month without stones is not there, and nothing is counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from quietwins.language import _
from quietwins.pictures.templates import template
from quietwins.pictures.wave import Name, Piece, pieces
from quietwins.wording import month_name, month_short, month_words

LATEST = 120
"""As many stones are open to view; months before them are folded, and drawn as they are."""
SHORT_LIST = 30
"""As many stones are listed open; of more, the months are folded."""
_YEAR = 12


@dataclass(frozen=True)
class Stone:
    """One thing kept: on which day of its owner's, what it says, where it is read ("": nowhere)."""

    kept: date
    says: str
    href: str = ""


@dataclass(frozen=True)
class Month:
    """The stones of one month, in order; there are some. `first` is its first day."""

    first: date
    stones: Sequence[Stone]


def stones_path(stones: Sequence[Stone]) -> Markup:
    """The picture, its caption and its whole text, as one figure; nothing for no stones."""
    if not stones:
        return Markup("")
    earlier, latest = folded(by_month(stones))
    drawn = [(caption(months), laid(months)) for months in (earlier, latest)]
    figure = template("stones.html").render(
        earlier=drawn[0],
        latest=drawn[1],
        caption=caption([*earlier, *latest]),
        months=[*earlier, *latest],
        long=len(stones) > SHORT_LIST,
    )
    return Markup(figure)  # noqa: S704 - the template escapes


def by_month(stones: Sequence[Stone]) -> list[Month]:
    """`stones`, which are in the order kept, by the months that have some."""
    grouped = groupby(stones, key=lambda stone: stone.kept.replace(day=1))
    return [Month(first, list(group)) for first, group in grouped]


def folded(months: Sequence[Month]) -> tuple[Sequence[Month], Sequence[Month]]:
    """Those to fold away, and the latest: as many whole months as `LATEST` stones hold, or one."""
    room, at = LATEST, len(months)
    while at and (room := room - len(months[at - 1].stones)) >= 0:
        at -= 1
    at = min(at, len(months) - 1)
    return months[:at], months[at:]


def caption(months: Sequence[Month]) -> str:
    """ "September to June", with years where the months alone could be two; never a number."""
    if not months:
        return ""
    first, latest = months[0].first, months[-1].first
    if first == latest:
        return month_words(first)
    name = month_words if _is_long(months) else month_name
    return _("%(first)s to %(latest)s") % {"first": name(first), "latest": name(latest)}


def laid(months: Sequence[Month]) -> list[Piece]:
    """The path of their stones, each month named under its first."""
    return pieces(sum(len(month.stones) for month in months), _names(months))


def _names(months: Sequence[Month]) -> dict[int, Name]:
    """By the number of the stone; with the year where it is another than before."""
    names, number, year, long = {}, 0, 0, _is_long(months)
    for month in months:
        is_new = long and month.first.year != year
        names[number] = Name(month_short(month.first), str(month.first.year) if is_new else "")
        number, year = number + len(month.stones), month.first.year
    return names


def _is_long(months: Sequence[Month]) -> bool:
    """Whether a month's name alone could mean two of them."""
    first, latest = (months[at].first for at in (0, -1)) if months else (date.min, date.min)
    return (latest.year - first.year) * _YEAR + latest.month - first.month >= _YEAR
