"""When a climb may be told: one boundary for a thread's whole life, however often one looks.

Where values do not change and do not lean on one another, each value's rank among the values so
far is uniform and independent of all earlier ranks. So the chance that S ever crosses a boundary is
exact, by adding up over the values of S, and no distribution is assumed. Where neighbours carry
over, it is simulated (scripts/boundaries.py), and kept as a table.

The boundary is constant up to a horizon and then steps at each later one, so that what is spent in
all stays small. Taking a longer horizon's constant, or starting again, would spend twice.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from quietwins.spotting.boundary_table import TABLE
from quietwins.spotting.evidence import Floats

FIRST_LOOK = 6
HORIZONS = (14, 40, 45, 85, 165, 405, 805)
"""Values by which so much of the error is spent: 14 and 40 of them, and 40, 80, 160, 400 and 800
looks. What chance alone puts in order among the first few would else use up what slow growth needs.
"""
SPENT = (0.28, 0.985, 1.0, 1.25, 1.42, 1.56, 1.66)
"""How much, as a share of the level's error: 5 % by 40 looks is 7.8 % by 400."""
EARLY, LIKELY, CLEAR = "early", "likely", "clear"
LEVELS = {EARLY: 0.10, LIKELY: 0.05, CLEAR: 0.01}
CARRY_OVERS = (0.0, 0.1, 0.3)


@cache
def boundary(level: str, carry_over: float) -> Floats:
    """c(t) for t = 0 … the last horizon; no look is made before the first, nor after the last.

    carry_over  one of CARRY_OVERS; anything between is read with the next above. Raises KeyError
                for more than the highest.
    """
    above = [one for one in CARRY_OVERS if one >= carry_over - 1e-9]
    steps = TABLE[level, above[0]] if above else TABLE[level, carry_over]
    return _stepped(steps)


@cache
def lowest(level: str) -> float:
    """Below it no look ever tells that level, whatever its carry-over and however early."""
    return min(float(boundary(level, one).min()) for one in CARRY_OVERS)


def _stepped(steps: Sequence[float]) -> Floats:
    c = np.full(HORIZONS[-1] + 1, np.inf)
    for (before, last), step in zip(pairwise((FIRST_LOOK - 1, *HORIZONS)), steps, strict=True):
        c[before + 1 : last + 1] = step
    return c


@cache
def exact(last: int, error: float) -> float:
    """The constant boundary that unchanging values cross by value `last` with chance `error`, to
    four digits: independent values without ties, the first look at six.
    """
    return exact_steps((last,), (error,))[0]


def exact_steps(horizons: Sequence[int], spent: Sequence[float]) -> list[float]:
    """A constant for each horizon, the chance of having crossed by each being `spent`."""
    steps: list[float] = []
    left = np.ones(1)
    first = 1
    gone = 0.0
    for last, error in zip(horizons, spent, strict=True):
        low, high = 1.0, 6.0
        while high - low > 5e-5:
            middle = (low + high) / 2
            _, crossed = _carried(left, first, last, middle)
            low, high = (low, middle) if gone + crossed <= error else (middle, high)
        steps.append(round(high, 4))
        left, crossed = _carried(left, first, last, high)
        gone, first = gone + crossed, last
    return steps


def _carried(left: Floats, first: int, last: int, c: float) -> tuple[Floats, float]:
    """From value `first` to value `last`: what has not crossed, and the chance of having crossed.

    left  (first(first - 1) / 2 + 1,) chance of each number of pairs of which the later is above
    """
    crossed = 0.0
    for t in range(first + 1, last + 1):
        total = np.cumsum(np.concatenate((left, np.zeros(t - 1))))
        total[t:] -= total[:-t].copy()
        left = total / t
        if t >= FIRST_LOOK:
            pairs = t * (t - 1) / 2
            at = int(np.ceil((c * np.sqrt(pairs * (2 * t + 5) / 9) + pairs) / 2 - 1e-9))
            crossed += float(left[at:].sum())
            left[at:] = 0
    return left, crossed
