"""Patterns over one person's own entries: each a plain fact, and silence where it cannot tell.

Nothing here is a win: a win is one occasion and cites it, a pattern is many.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb

import numpy as np

from quietwins.spotting.evidence import Ints

WEEKS = 8
"""In so many different weeks a thing was done before somebody keeps coming back to it."""
LATELY = 56
"""Days: what was last done longer ago than this is not said of the present."""
PARTS = (5, 12, 17, 22)
"""The hours at which morning, afternoon, evening and night begin."""
BY_CHANCE = 0.05
"""How often, at most, a part of the day is named to somebody who has no such habit."""
_MONDAY = 3  # 1970-01-01 was a Thursday


@dataclass(frozen=True)
class Returning:
    """A thing done in many different weeks; days are days since 1970-01-01."""

    thread: int
    weeks: int
    first: int
    latest: int


@dataclass(frozen=True)
class Starting:
    """Most starts are in one part of the day: 0 morning, 1 afternoon, 2 evening, 3 night.

    there  how many of them; `of` how many there are
    """

    part: int
    there: int
    of: int


def returning(thread: Ints, day: Ints, *, today: int) -> list[Returning]:
    """Things that somebody keeps coming back to, most weeks first.

    thread  (n,) what each entry is about, any numbers
    day     (n,) days since 1970-01-01 on which something was done, in any order
    """
    if not len(day):
        return []
    things, number = np.unique(thread, return_inverse=True)
    in_weeks, _ = np.unique(np.stack([number, (day + _MONDAY) // 7]), axis=1)
    many = np.bincount(in_weeks, minlength=len(things))
    first, latest = np.full(len(things), day.max()), np.full(len(things), day.min())
    np.minimum.at(first, number, day)
    np.maximum.at(latest, number, day)
    kept = np.flatnonzero((many >= WEEKS) & (latest >= today - LATELY))
    order = kept[np.lexsort((things[kept], -many[kept]))]
    return [Returning(*map(int, (things[n], many[n], first[n], latest[n]))) for n in order]


def starting(hours: Sequence[int]) -> Starting | None:
    """The part of the day that holds more than half of the starts, where that is no chance.

    hours  the hour of each start on its own day, 0 to 23
    errors none: too few, or too even, is None
    source our own; see docs/spotting.md#patterns
    """
    parts = np.digitize(np.asarray(hours, np.int64), PARTS) - 1  # before five is -1: still night
    many = np.bincount(parts % len(PARTS), minlength=len(PARTS))
    part, of = int(many.argmax()), int(many.sum())
    there = int(many[part])
    sure = more_than_half(there, of) >= len(PARTS) / BY_CHANCE
    return Starting(part, there, of) if sure else None


def more_than_half(there: int, of: int) -> Fraction:
    """How far `there` of `of` speaks against a share of one half or less.

    The likelihood of every share above one half, all weighed alike, against that of one half: an
    e-value. Whoever has no such habit sees it reach c once in c lives at most, at whatever of
    their starts they look.
    """
    below = ways = 1
    for j in range(there):  # each from the one before: comb(of + 1, j + 1)
        ways = ways * (of + 1 - j) // (j + 1)
        below += ways
    return Fraction(below, (of + 1) * comb(of, there))
