"""How high values stood before and stand lately, and whether they had been as high before a dip.

Several stretches of values at once: flat, one after another, `counts` (k,) of them each.
"""

from typing import NamedTuple

import numpy as np

from quietwins.spotting.evidence import Bools, Floats, Ints
from quietwins.spotting.runs import first_where

RECENT = 3
_ENOUGH = 3 * RECENT  # values, before a dip may be told from chance


class Levels(NamedTuple):
    """Of each stretch, shape (k,).

    before    the median of all but the last three; of all where there are no more than three
    recent    the median of the last three
    returned  whether most of what lay before the lowest three in a row was as high as the recent
    """

    before: Floats
    recent: Floats
    returned: Bools


def levels(values: Floats, counts: Ints) -> Levels:
    """The levels of each stretch; each has one value at the least."""
    after = np.cumsum(counts)
    place = np.arange(len(values)) - np.repeat(after - counts, counts)
    few = np.minimum(counts, RECENT)
    many = np.where(counts > RECENT, counts - RECENT, counts)
    recent = medians(values[place >= np.repeat(counts - few, counts)], few)
    before = medians(values[place < np.repeat(many, counts)], many)
    return Levels(before, recent, _returned(values, counts, place, recent))


def medians(values: Floats, counts: Ints) -> Floats:
    """Shape (k,): the median of each stretch; none of them is empty."""
    ordered = values[np.lexsort((values, np.repeat(np.arange(len(counts)), counts)))]
    first = np.cumsum(counts) - counts
    middle: Floats = (ordered[first + (counts - 1) // 2] + ordered[first + counts // 2]) / 2
    return middle


def _returned(values: Floats, counts: Ints, place: Ints, recent: Floats) -> Bools:
    lowest = _lowest_three(values, counts, place)
    dipped = (counts >= _ENOUGH) & (lowest >= RECENT)
    earlier = np.where(dipped, lowest, 0)
    before = medians(values[place < np.repeat(earlier, counts)], earlier[dipped])
    returned = np.zeros(len(counts), bool)
    returned[dipped] = before >= recent[dipped]
    return returned


def _lowest_three(values: Floats, counts: Ints, place: Ints) -> Ints:
    """Shape (k,): where in its stretch the three in a row with the lowest median begin."""
    if not len(values):
        return counts
    a, b, c = values, np.roll(values, -1), np.roll(values, -2)
    three = np.maximum(np.minimum(a, b), np.minimum(np.maximum(a, b), c))
    three[place > np.repeat(counts - RECENT, counts)] = np.inf
    begin = place == 0
    low = np.minimum.reduceat(three, np.flatnonzero(begin))
    return place[first_where(three == np.repeat(low, counts), begin)]
