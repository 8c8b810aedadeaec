"""The stones path: one stone of one size for each thing kept, in the order kept.

The path lies on an even wave and is drawn in pieces, each one wave long, so that each ends at the
height where the next begins; a path of less than six stones is one small wave. Pieces wrap as words
do: any width shows whole waves, and months keep the size of the type around them. Lengths are in
units of which 18 are one rem or more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from math import cos, pi

from markupsafe import Markup

from quietwins.language import _
from quietwins.pictures.templates import template
from quietwins.wording import month_name, month_short, month_words

STEP = 40
IN_A_PIECE = 6
WIDTH = STEP * IN_A_PIECE
MIDDLE, SWING = 30, 10
PLAIN, WITH_MONTHS, WITH_YEARS = 60, 94, 118
"""How tall a piece is: its stones, and under them the months, and under those the years."""
TURNS = (-7, 4, 183, -2, 174, 8, 180)
"""Degrees. Every stone is the same one, turned; seven turns keep rows of six from looking alike."""
LATEST = 120
"""As many stones are open to view; months before them are folded, and drawn as they are."""
SHORT_LIST = 30
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


@dataclass(frozen=True)
class Lying:
    """Where a stone's middle lies in its piece, and how it is turned."""

    x: int
    y: float
    turn: int

    @property
    def put(self) -> str:
        """As SVG says it."""
        return f"translate({self.x},{self.y})rotate({self.turn})"


@dataclass(frozen=True)
class Label:
    """A month's name under its first stone, and its year where the year begins here."""

    x: int
    y: float
    month: str
    year: str


@dataclass(frozen=True)
class Piece:
    """One wave of the path: up to six stones, the months that begin here, the moss between."""

    stones: Sequence[Lying]
    labels: Sequence[Label]
    moss: Sequence[tuple[int, float]]
    height: int

    @property
    def points(self) -> str:
        """The moss, as SVG says it."""
        return " ".join(f"{x},{y}" for x, y in self.moss)


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
    """The pieces of the path, in order. Every piece but the last is full."""
    labels = _labels(months)
    many = sum(len(month.stones) for month in months)
    return [_piece(start, many, labels) for start in range(0, many, IN_A_PIECE)]


def _piece(start: int, many: int, labels: Mapping[int, tuple[str, str]]) -> Piece:
    numbers = range(start, min(start + IN_A_PIECE, many))
    wave = min(many, IN_A_PIECE)
    stones = [Lying(_x(n), height(_x(n), wave), TURNS[n % len(TURNS)]) for n in numbers]
    here = [Label(_x(n), height(_x(n), wave), *labels[n]) for n in numbers if n in labels]
    first = stones[0].x if start == 0 else 0
    last = stones[-1].x if numbers.stop == many else WIDTH
    moss = [(x, height(x, wave)) for x in range(first, last + 1, STEP // 4)]
    tall = WITH_YEARS if any(label.year for label in here) else WITH_MONTHS if here else PLAIN
    return Piece(stones, here, moss, tall)


def _x(number: int) -> int:
    return number % IN_A_PIECE * STEP + STEP // 2


@cache
def height(x: int, wave: int = IN_A_PIECE) -> float:
    """How far down the path lies at `x`, on a wave of so many stones; as high at its two ends."""
    return round(MIDDLE - SWING * wave / IN_A_PIECE * cos(2 * pi * x / (STEP * wave)), 1)


def _labels(months: Sequence[Month]) -> dict[int, tuple[str, str]]:
    """Number of a stone -> what stands under it."""
    labels, number, year, long = {}, 0, 0, _is_long(months)
    for month in months:
        says_year = long and month.first.year != year
        labels[number] = (month_short(month.first), str(month.first.year) if says_year else "")
        number, year = number + len(month.stones), month.first.year
    return labels


def _is_long(months: Sequence[Month]) -> bool:
    """Whether a month's name alone could mean two of them."""
    first, latest = (months[at].first for at in (0, -1)) if months else (date.min, date.min)
    return (latest.year - first.year) * _YEAR + latest.month - first.month >= _YEAR
