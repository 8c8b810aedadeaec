"""Where the day of the week matters, Mondays are compared with Mondays.

Seven weeks decide, and later ones never change it, so that no earlier look is looked at anew.
"""

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints
from quietwins.spotting.runs import Runs

WEEKS = 7
_ENOUGH = 21  # values in those weeks
_ONE_IN_A_HUNDRED = np.array([np.inf, 6.635, 9.210, 11.345, 13.277, 15.086, 16.812])
"""The 99 % point of chi-squared, by its degrees of freedom."""


def by_weekday(entries: Evidence, runs: Runs, values: Floats) -> Bools:
    """Shape (m,): the rows after a run's first seven weeks, where those show a weekday pattern.

    A pattern is a Kruskal–Wallis H, with its allowance for ties, above its 99 % point.
    """
    found = np.zeros(len(values), bool)
    many = _have_enough(entries.day, runs)
    if not many.any():
        return found
    rows = np.flatnonzero(runs.spread(many))
    day, run = entries.day[rows].astype(np.int64), runs.number[rows]
    early = day < entries.day[runs.firsts].astype(np.int64)[run] + 7 * WEEKS
    patterned = _h(run[early], day[early] % 7, values[rows][early])
    found[rows] = ~early & np.isin(run, patterned)
    return found


def _have_enough(day: npt.NDArray[np.int32], runs: Runs) -> Bools:
    """Shape (runs,): whether a run that has days has enough of them early, and one later."""
    n = len(day) - 1
    first = day[runs.firsts].astype(np.int64)
    settled = day[np.minimum(runs.firsts + _ENOUGH - 1, n)] < first + 7 * WEEKS
    later = day[runs.firsts + runs.lengths - 1] >= first + 7 * WEEKS
    enough: Bools = (first != NO_DAY) & (runs.lengths > _ENOUGH) & settled & later
    return enough


def _h(run: Ints, weekday: Ints, values: Floats) -> Ints:
    """The runs, of those in `run`, each with enough values, whose values differ by weekday."""
    runs, number = np.unique(run, return_inverse=True)
    n = np.bincount(number).astype(float)
    rank, ties = _ranks(number, values, n)
    cell = number * 7 + weekday
    size = np.bincount(cell, minlength=7 * len(runs)).reshape(-1, 7)
    total = np.bincount(cell, rank, minlength=7 * len(runs)).reshape(-1, 7)
    squares = np.divide(total**2, size, where=size > 0, out=np.zeros(size.shape)).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        h = (12 / (n * (n + 1)) * squares - 3 * (n + 1)) / (1 - ties / (n**3 - n))
    freedom = np.maximum((size > 0).sum(axis=1) - 1, 0)
    found: Ints = runs[h > _ONE_IN_A_HUNDRED[freedom]]
    return found


def _ranks(number: Ints, values: Floats, n: Floats) -> tuple[Floats, Floats]:
    """Each value's rank in its run, equal ones sharing theirs; and a run's sum of u³ − u."""
    by = np.lexsort((values, number))
    alike = np.ones(len(by), bool)
    alike[1:] = (number[by][1:] != number[by][:-1]) | (values[by][1:] != values[by][:-1])
    group = np.cumsum(alike) - 1
    u = np.bincount(group).astype(float)
    firsts = np.flatnonzero(alike)
    before = np.concatenate(([0], np.cumsum(n)))[number[by][firsts]]
    rank = np.empty(len(by))
    rank[by] = ((firsts - before) + (u + 1) / 2)[group]
    ties = np.bincount(number[by][firsts], u**3 - u, minlength=len(n)).astype(float)
    return rank, ties
