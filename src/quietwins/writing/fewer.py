"""Fewer slips than before, told from chance."""

from math import erfc, sqrt
from typing import NamedTuple

SURE = 0.05
SPREAD = 2.0
"""How much more slips vary from text to text than single coins do: they come in crowds."""
ENOUGH = 80
"""Words on each side. Of fewer nothing is told."""


class Rate(NamedTuple):
    """So many slips in so many words."""

    slips: int
    words: int


def are_fewer(before: Rate, after: Rate, sure: float = SURE) -> bool:
    """Whether slips stand less densely `after`, more clearly than chance makes them.

    A slip of either side falls on a word of the one side or of the other. Were nothing different,
    it would fall on those `after` as often as they are many: a binomial count, whose variance is
    taken SPREAD times as large. `sure` is the share of texts alike for which it may say so.
    """
    if min(before.words, after.words) < ENOUGH or not before.slips:
        return False
    share = after.words / (before.words + after.words)
    slips = before.slips + after.slips
    below = slips * share - after.slips - 0.5
    return _chance(below / sqrt(SPREAD * slips * share * (1 - share))) < sure


def _chance(z: float) -> float:
    """Of a normal count, how often it lies so many standard deviations below what is expected."""
    return erfc(z / sqrt(2)) / 2
