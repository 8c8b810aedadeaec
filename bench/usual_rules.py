"""How others decide that somebody is getting better: each a look at the values so far.

A rule takes values of shape (learners, n) and answers, for each learner, whether it would praise
them now. Spreadsheets, dashboards and progress monitoring use these; none allows for having been
asked before.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from bench.unchanging import Values

Praised = NDArray[np.bool_]
_UNLIKELY = 0.05


def personal_best(values: Values) -> Praised:
    praised: Praised = values[:, -1] > values[:, :-1].max(axis=1)
    return praised


def above_own_mean(values: Values) -> Praised:
    before = values[:, :-1]
    praised: Praised = values[:, -1] > before.mean(axis=1) + before.std(axis=1, ddof=1)
    return praised


def last_three_above_first(values: Values) -> Praised:
    praised: Praised = values[:, -3:].mean(axis=1) > values[:, :3].mean(axis=1)
    return praised


def second_half_above_first(values: Values) -> Praised:
    half = values.shape[1] // 2
    praised: Praised = values[:, half:].mean(axis=1) > values[:, :half].mean(axis=1)
    return praised


def four_above_mean(values: Values) -> Praised:
    praised: Praised = (values[:, -4:] > values[:, :-4].mean(axis=1, keepdims=True)).all(axis=1)
    return praised


def rising_line(values: Values) -> Praised:
    """A straight line through the values, rising, with p < .05 (two-sided)."""
    n = values.shape[1]
    time = np.arange(n) - (n - 1) / 2
    moved = values - values.mean(axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        r = moved @ time / np.sqrt((moved**2).sum(axis=1) * (time**2).sum())
        t = r * np.sqrt((n - 2) / (1 - r**2))
    praised: Praised = t > stats.t.ppf(1 - _UNLIKELY / 2, n - 2)
    return praised


def mann_kendall(values: Values) -> Praised:
    """Kendall's S with ties and continuity, rising, with p < .05 (two-sided)."""
    n = values.shape[1]
    earlier, later = np.triu_indices(n, 1)
    s = np.sign(values[:, later] - values[:, earlier]).sum(axis=1)
    alike = (values[:, :, None] == values[:, None, :]).sum(axis=2)
    # Each of u tied values counts (u - 1)(2u + 5), so that the u of a group make its whole.
    ties = ((alike - 1) * (2 * alike + 5)).sum(axis=1)
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    with np.errstate(invalid="ignore", divide="ignore"):
        praised: Praised = (s - 1) / np.sqrt(variance) > stats.norm.ppf(1 - _UNLIKELY / 2)
        return praised


USUAL: Mapping[str, Callable[[Values], Praised]] = {
    "a new personal best": personal_best,
    "above their own mean by one standard deviation": above_own_mean,
    "the last three above the first three": last_three_above_first,
    "the second half above the first": second_half_above_first,
    "four in a row above their own mean": four_above_mean,
    "a rising line, p < .05": rising_line,
    "Mann–Kendall, p < .05": mann_kendall,
}
