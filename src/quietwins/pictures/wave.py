"""An even wave for stones to lie on, drawn in pieces that wrap as words do.

Each piece is one wave long, so that it ends at the height where the next begins: any width shows
whole waves, and type beside it keeps its size. A path of less than six stones is one small wave.
Lengths are in units of which 18 are one rem or more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, pi

STEP = 40
IN_A_PIECE = 6
WIDTH = STEP * IN_A_PIECE
MIDDLE, SWING = 30, 10
PLAIN, WITH_MONTHS, WITH_YEARS = 60, 94, 118
"""How tall a piece is: its stones, and under them the months, and under those the years."""
TURNS = (-7, 4, 183, -2, 174, 8, 180)
"""Degrees. Every stone is the same one, turned; seven turns keep rows of six from looking alike."""


@dataclass(frozen=True)
class Name:
    """What stands under a stone: a month, and its year where one is wanted."""

    month: str
    year: str = ""


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
    """A name, and the middle of the stone that it stands under."""

    x: int
    y: float
    name: Name


@dataclass(frozen=True)
class Piece:
    """One wave of the path: up to six stones, the names under them, the moss between."""

    stones: Sequence[Lying]
    labels: Sequence[Label]
    moss: Sequence[tuple[int, float]]
    height: int

    @property
    def points(self) -> str:
        """The moss, as SVG says it."""
        return " ".join(f"{x},{y}" for x, y in self.moss)


def pieces(many: int, names: Mapping[int, Name]) -> list[Piece]:
    """`many` stones in order, every piece but the last full; `names` by the number of a stone."""
    return [_piece(start, many, names) for start in range(0, many, IN_A_PIECE)]


def _piece(start: int, many: int, names: Mapping[int, Name]) -> Piece:
    numbers = range(start, min(start + IN_A_PIECE, many))
    wave = min(many, IN_A_PIECE)
    stones = [Lying(_x(n), height(_x(n), wave), TURNS[n % len(TURNS)]) for n in numbers]
    here = [Label(_x(n), height(_x(n), wave), names[n]) for n in numbers if n in names]
    first = stones[0].x if start == 0 else 0
    last = stones[-1].x if numbers.stop == many else WIDTH
    moss = [(x, height(x, wave)) for x in range(first, last + 1, STEP // 4)]
    tall = WITH_YEARS if any(label.name.year for label in here) else WITH_MONTHS if here else PLAIN
    return Piece(stones, here, moss, tall)


def _x(number: int) -> int:
    return number % IN_A_PIECE * STEP + STEP // 2


@cache
def height(x: int, wave: int = IN_A_PIECE) -> float:
    """How far down the path lies at `x`, on a wave of so many stones; as high at its two ends."""
    return round(MIDDLE - SWING * wave / IN_A_PIECE * cos(2 * pi * x / (STEP * wave)), 1)
