"""Each value against all earlier ones of its run: Kendall's S at every look, in one pass.

Sums are kept so that S, its variance and the number of looks can be added up over several kinds.
"""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from quietwins.spotting.boundary import HORIZONS
from quietwins.spotting.evidence import Bools, Floats, Ints
from quietwins.spotting.runs import Runs
from quietwins.spotting.values import DIGITS

_PARTS = 1, 10, 100, 1000
_SOME = 100  # values say in which parts the others are worth a try
_WIDE = 2048  # runs side by side: what is compared at once fits a processor's cache


def against_earlier(values: Floats, opens: Bools) -> tuple[Ints, Ints]:
    """How many earlier values of the run each value is above, less how many it is below, (n,); and
    how many it equals, (n,).

    values  (n,) finite, run after run
    opens   (n,) where a run begins
    """
    gain, equal = np.zeros(len(values), np.int64), np.zeros(len(values), np.int64)
    narrow = _narrow(values)
    firsts = np.flatnonzero(opens)
    lengths = np.diff(firsts, append=len(values))
    for shortest, longest in _buckets(int(lengths.max(initial=0))):
        some = np.flatnonzero((lengths > shortest) & (lengths <= longest))
        for few in np.split(some, np.arange(_WIDE, len(some), _WIDE)):
            if len(few):
                _fill(narrow, firsts[few], lengths[few], gain, equal)
    return gain, equal


def _narrow(values: Floats) -> npt.NDArray[Any]:
    """Numbers that stand to one another as `values` do, of as few bytes as will hold them: marks
    are mostly whole, or tenths or hundredths, and many small ones are compared at once.
    """
    for parts in _PARTS:
        whole = np.rint(values[:_SOME] * parts)
        if (whole / parts).round(DIGITS).tolist() == values[:_SOME].tolist():
            break
    else:
        return values
    whole = np.rint(values * parts)
    low, high = whole.min(initial=0), whole.max(initial=0)
    if max(-low, high) >= 2**15 or not np.array_equal((whole / parts).round(DIGITS), values):
        return values
    return whole.astype(np.int8 if max(-low, high) < 2**7 else np.int16)


def _buckets(longest: int) -> list[tuple[int, int]]:
    """Lengths that are padded to one another: (above, up to), each a quarter longer or so."""
    cuts = [1]
    while cuts[-1] < longest:
        cuts.append(max(cuts[-1] + 1, cuts[-1] * 5 // 4))
    return [*pairwise(cuts)]


def _fill(values: Floats, firsts: Ints, lengths: Ints, gain: Ints, equal: Ints) -> None:
    """`gain` and `equal` of the runs that begin at `firsts`, compared side by side."""
    most = int(lengths.max())
    if firsts[-1] - firsts[0] == most * (len(firsts) - 1) and lengths.min() == most:
        whole = slice(firsts[0], firsts[-1] + most)  # side by side already
        above, below = _compared(values[whole].reshape(-1, most))
        gain[whole] = (above - below).T.ravel()
        equal[whole] = (np.arange(most)[:, None] - above - below).T.ravel()
        return
    at = firsts[:, None] + np.arange(most)
    there = np.arange(most) < lengths[:, None]  # what follows a run is compared and not read
    above, below = _compared(values[np.minimum(at, len(values) - 1)])
    rows = at[there]
    gain[rows] = (above - below).T[there]
    equal[rows] = (np.arange(most)[:, None] - above - below).T[there]


def _compared(values: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Of runs side by side, (w, t): how many earlier values each is above, and below, (t, w)."""
    side = np.ascontiguousarray(values.T)
    small = np.min_scalar_type(-2 * len(side))
    above, below = np.zeros((2, *side.shape), small)
    for t in range(1, len(side)):
        _count(side[:t] < side[t], above[t])
        _count(side[:t] > side[t], below[t])
    return above, below


def _count(mask: Bools, into: npt.NDArray[Any]) -> None:
    np.add.reduce(mask.view(np.int8), axis=0, dtype=into.dtype, out=into)


def variances(equal: Ints, runs: Runs, carry_over: Floats) -> Floats:
    """The variance of each run's S up to each value, (n,): ties and carry-over allowed for.

    Var_tie(t) = (t(t - 1)(2t + 5) - sum over tie groups of u(u - 1)(2u + 5)) / 18, and a value that
    equals e earlier ones adds 6e(e + 2) to that sum. All of it is widened by h_t. `carry_over` is
    that of each run, (runs,). Source: Kendall 1970, ch. 4; Hamed and Rao 1998.
    """
    found, which = np.unique(carry_over, return_inverse=True)
    most = int(runs.lengths.max(initial=0))
    t = np.arange(1.0, most + 1)
    widened = np.array([_widened(float(one), most) for one in found]).reshape(len(found), most)
    at = runs.place + runs.spread(which * most)
    ties = runs.running(6.0 * equal * (equal + 2.0))
    untied: Floats = (widened * (t * (t - 1) * (2 * t + 5))).ravel()[at]
    tied: Floats = ties * widened.ravel()[at]
    return untied - tied


def _widened(carry_over: float, most: int) -> Floats:
    """h_t / 18 for t = 1 … most. Beyond the last horizon no look is made, and the last stands."""
    h = _inflation(carry_over)
    return h[np.minimum(np.arange(1, most + 1), HORIZONS[-1])] / 18


@cache
def _inflation(carry_over: float) -> Floats:
    return inflation_of(carry_over, HORIZONS[-1])


def inflation_of(carry_over: float, looks: int) -> Floats:
    """h_t, (looks + 1,): how much carry-over between neighbours widens S, beside independence.

    h_t = 1 + 2 / (t(t-1)(t-2)) * sum over i of (t-i)(t-i-1)(t-i-2) * (6 / pi) asin(rho^i / 2), of
    a Gaussian chain whose neighbours correlate by `carry_over`. Source: Hamed and Rao 1998.
    """
    h = np.ones(looks + 1)
    ranks = 6 / np.pi * np.arcsin(carry_over ** np.arange(1, looks + 1, dtype=float) / 2)
    for t in range(3, looks + 1):
        i = np.arange(1, t)
        h[t] += 2 / (t * (t - 1) * (t - 2)) * ((t - i) * (t - i - 1) * (t - i - 2)) @ ranks[i - 1]
    return h
