"""A climb over one's own past, told as rarely of somebody who does not change as is promised."""

from dataclasses import dataclass, replace

import numpy as np

from quietwins.spotting.boundary import CLEAR, HORIZONS, LIKELY, boundary
from quietwins.spotting.evidence import Bools, Evidence, Floats
from quietwins.spotting.looks import Looks, looks_of
from quietwins.spotting.low_start import NOWHERE
from quietwins.spotting.order import begins
from quietwins.spotting.recording import thinned
from quietwins.spotting.runs import Positions, counted, earlier
from quietwins.spotting.values import at_the_top
from quietwins.spotting.wins import Wins

_RECENT = 3
_MOST = 2  # of those


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
    version: int = 1
    carry_over: float | None = None
    low_start: frozenset[int] = NOWHERE

    def spot(self, evidence: Evidence) -> Wins:
        looks = looks_of(evidence, self.carry_over, self.low_start)
        clear, likely = (told_at(looks, level) for level in (CLEAR, LIKELY))
        told = np.flatnonzero(clear | likely)
        told = told[~thinned(evidence, looks.entries.take(told))]
        return _wins(self.name, looks, told, clear[told])


def told_at(looks: Looks, level: str) -> Bools:
    """Shape (m,): the looks at which a climb of that level is told."""
    above = looks.ends & (looks.z >= boundary_at(looks, level))
    here = np.flatnonzero(looks.ends)
    stands, say = above[here], (above & _recent_stands(looks))[here]
    spells = begins(np.cumsum(looks.opens)[here], stands)
    told = np.zeros(len(above), bool)
    told[here] = say & (counted(say, spells) == 1)
    return told


def boundary_at(looks: Looks, level: str) -> Floats:
    """Shape (m,): how high Z has to be at each look."""
    c = np.full(len(looks.z), np.inf)
    for one in np.unique(looks.carry_over):
        rows = (looks.carry_over == one) & (looks.t <= HORIZONS[-1])
        c[rows] = boundary(level, float(one))[looks.t[rows]]
    return c


def _recent_stands(looks: Looks) -> Bools:
    return beats_most(looks) & ~stands_at_the_top(looks)


def beats_most(looks: Looks) -> Bools:
    """Shape (m,): whether two of the last three are each above most earlier ones of their kind."""
    return _of_last_three(looks.gain > 0, earlier(looks.opens)) >= _MOST


def stands_at_the_top(looks: Looks) -> Bools:
    """Shape (m,): whether two of the last three stand at the top of a scale."""
    return _of_last_three(at_the_top(looks.entries), earlier(looks.opens)) >= _MOST


def _of_last_three(mask: Bools, place: Positions) -> Positions:
    total = mask.astype(np.int64)
    for back in range(1, _RECENT):
        total[back:] += mask[:-back] & (place[back:] >= back)
    return total


def _wins(name: str, looks: Looks, told: Positions, clear: Bools) -> Wins:
    """The wins at `told`, each citing every value of its thread so far."""
    place = earlier(looks.opens)[told]
    bounds = np.concatenate(([0], np.cumsum(place + 1)))
    cited = np.arange(bounds[-1]) + np.repeat(told - place - bounds[:-1], place + 1)
    before, recent, returned = _levels(looks, told - place, told)
    wins = Wins.citing(
        name,
        looks.entries,
        told,
        cited=cited,
        bounds=bounds,
        looks=looks.t[told],
        before=before,
        recent=recent,
        s=looks.s[told],
        z=np.round(looks.z[told], 3),
        boundary=boundary_at(looks, "likely")[told],
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
    holds: Bools = (looks.z >= boundary_at(looks, LIKELY))[last]
    return holds


def _levels(looks: Looks, first: Positions, last: Positions) -> tuple[Floats, Floats, Bools]:
    """Each win's median before, its recent one, and whether it had been as high before a dip."""
    entries = looks.entries
    found = np.zeros((3, len(last)))
    for win, (start, stop) in enumerate(zip(first.tolist(), (last + 1).tolist(), strict=True)):
        like = entries.kind[start:stop] == entries.kind[stop - 1]
        value = looks.value[start:stop][like]
        before, recent = value[:-_RECENT], float(np.median(value[-_RECENT:]))
        found[:, win] = np.median(before) if len(before) else recent, recent, _was(value, recent)
    return np.abs(found[0]), np.abs(found[1]), found[2].astype(bool)


def _was(value: Floats, recent: float) -> bool:
    """Whether most of what lay before the lowest three in a row was as high as the recent ones."""
    if len(value) < 3 * _RECENT:
        return False
    threes = np.median(np.lib.stride_tricks.sliding_window_view(value, _RECENT), axis=1)
    lowest = int(threes.argmin())
    return lowest >= _RECENT and float(np.median(value[:lowest])) >= recent


RULE = Climb()
