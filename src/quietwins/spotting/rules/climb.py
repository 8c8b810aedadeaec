"""A climb over one's own past, told as rarely of somebody who does not change as is promised."""

from dataclasses import dataclass, replace

import numpy as np

from quietwins.spotting.boundary import CLEAR, HORIZONS, LIKELY, boundary, lowest
from quietwins.spotting.evidence import Bools, Evidence, Floats
from quietwins.spotting.levels import levels
from quietwins.spotting.looks import Looks, looks_of
from quietwins.spotting.low_start import NOWHERE
from quietwins.spotting.order import begins
from quietwins.spotting.recording import thinned
from quietwins.spotting.runs import Positions, counted, earlier
from quietwins.spotting.values import at_the_top
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Climb:
    """Values that have climbed above a boundary which somebody unchanging rarely crosses.

    Told where Z stands at or above the boundary and two of the last three values are each above
    most of the earlier ones of their kind; once for each time it rises above it. Withheld at the
    top of a scale, and where much less has been recorded than before.

    carry_over  between neighbours: 0, 0.1 or 0.3 for every thread; None: from the spacing of each
    low_start   threads that somebody began to note because of a low time: their first three values
                are left out
    facts       looks: int (k,), values compared; before, recent: float (k,), the medians of the
                earlier values of the kind and of its last three; s: int (k,), pairs of which the
                later is above, less those of which it is below; z, boundary, carry_over: float
                (k,); holds: whether it still stands above; returned: whether a dip lies between,
                and it was as high before
    errors      none: evidence too thin to compare gives no wins
    source      a sequential Mann–Kendall test; see docs/spotting.md#climb
    """

    name: str = "climb"
    version: int = 2
    carry_over: float | None = None
    low_start: frozenset[int] = NOWHERE

    def spot(self, evidence: Evidence) -> Wins:
        looks = looks_of(evidence, self.carry_over, self.low_start)
        clear, likely = (told_at(looks, level) for level in (CLEAR, LIKELY))
        told = np.union1d(clear, likely)
        told = told[~thinned(evidence, looks.entries.take(told))]
        return _wins(self.name, looks, told, np.isin(told, clear))


def told_at(looks: Looks, level: str) -> Positions:
    """The looks at which a climb of that level is told."""
    high = np.flatnonzero(looks.ends & (looks.z >= lowest(level)))
    above = high[looks.z[high] >= boundary_at(looks, level, high)]
    look = np.cumsum(looks.ends)[above] - np.arange(len(above))
    spells = begins(np.cumsum(looks.opens)[above], look)
    say = beats_most(looks, above) & ~stands_at_the_top(looks, above)
    told: Positions = above[say & (counted(say, spells) == 1)]
    return told


def boundary_at(looks: Looks, level: str, at: Positions) -> Floats:
    """Shape (k,): how high Z has to be at each of the looks `at`."""
    c = np.full(len(at), np.inf)
    carry_over, t = looks.carry_over[at], looks.t[at]
    for one in np.unique(carry_over):
        rows = (carry_over == one) & (t <= HORIZONS[-1])
        c[rows] = boundary(level, float(one))[t[rows]]
    return c


def beats_most(looks: Looks, at: Positions) -> Bools:
    """Shape (k,): whether two of the last three values are each above most earlier ones of their
    kind, at looks with two values before them.
    """
    return _two_of_three(looks.gain[_last_three(at)] > 0)


def stands_at_the_top(looks: Looks, at: Positions) -> Bools:
    """Shape (k,): whether two of the last three stand at the top of a scale."""
    return _two_of_three(at_the_top(looks.entries.take(_last_three(at))))


def _last_three(at: Positions) -> Positions:
    """Shape (3k,)."""
    return np.concatenate((at, at - 1, at - 2))


def _two_of_three(mask: Bools) -> Bools:
    two: Bools = mask.reshape(3, -1).sum(axis=0) >= 2
    return two


def _wins(name: str, looks: Looks, told: Positions, clear: Bools) -> Wins:
    """The wins at `told`, each citing every value of its thread so far."""
    place = earlier(looks.opens)[told]
    bounds = np.concatenate(([0], np.cumsum(place + 1)))
    cited = np.arange(bounds[-1]) + np.repeat(told - place - bounds[:-1], place + 1)
    like = looks.entries.kind[cited] == np.repeat(looks.entries.kind[told], place + 1)
    alike = np.add.reduceat(like, bounds[:-1], dtype=np.int64)
    before, recent, returned = levels(looks.value[cited[like]], alike)
    wins = Wins.citing(
        name,
        looks.entries,
        told,
        cited=cited,
        bounds=bounds,
        looks=looks.t[told],
        before=np.abs(before),
        recent=np.abs(recent),
        s=looks.s[told],
        z=np.round(looks.z[told], 3),
        boundary=boundary_at(looks, LIKELY, told),
        carry_over=looks.carry_over[told],
        holds=_holds(looks, told),
        returned=returned,
    )
    since = looks.entries.day[told - place]
    return replace(wins, strength=np.where(clear, CLEAR, LIKELY), since=since)


def _holds(looks: Looks, told: Positions) -> Bools:
    """Whether the last look at each win's thread stands above the boundary."""
    stops = np.append(np.flatnonzero(looks.opens)[1:], len(looks.opens))
    last = stops[np.cumsum(looks.opens)[told] - 1] - 1
    holds: Bools = looks.z[last] >= boundary_at(looks, LIKELY, last)
    return holds


RULE = Climb()
