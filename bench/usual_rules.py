"""How others decide that somebody is getting better: each a look after every value.

A rule takes values of shape (learners, n) and answers, shape (learners, n), whether it would praise
each learner after each value, from what has been seen by then. Spreadsheets, dashboards and
progress monitoring use these; none allows for having been asked before.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from bench.unchanging import Values

Praised = NDArray[np.bool_]
_UNLIKELY = 0.05


def personal_best(values: Values) -> Praised:
    praised: Praised = np.zeros(values.shape, bool)
    praised[:, 1:] = values[:, 1:] > np.maximum.accumulate(values, axis=1)[:, :-1]
    return praised


def last_three_above_first(values: Values) -> Praised:
    praised: Praised = np.zeros(values.shape, bool)
    sums = _sums(values)
    praised[:, 2:] = (sums[:, 3:] - sums[:, :-3]) > sums[:, 3:4] + 1e-9
    return praised


def second_half_above_first(values: Values) -> Praised:
    n = np.arange(1, values.shape[1] + 1)
    half, sums = n // 2, _sums(values)
    first = sums[:, half] / np.maximum(half, 1)
    praised: Praised = (sums[:, 1:] - sums[:, half]) / (n - half) > first + 1e-9
    praised[:, 0] = False
    return praised


def four_above_the_line(values: Values) -> Praised:
    """The four-point rule of progress monitoring (CBM), the line being the middle of the first
    three: four in a row above it, and one begins to think of something harder.
    """
    above = values > np.median(values[:, :3], axis=1, keepdims=True)
    praised: Praised = np.zeros(values.shape, bool)
    praised[:, 3:] = above[:, :-3] & above[:, 1:-2] & above[:, 2:-1] & above[:, 3:]
    return praised


def rising_line(values: Values) -> Praised:
    """A straight line through the values, rising, with p < .05 (two-sided)."""
    n = np.arange(1, values.shape[1] + 1)
    moved = values - values.mean(axis=1, keepdims=True)
    total, squares, along = (_sums(one)[:, 1:] for one in (moved, moved**2, moved * n))
    spread = np.maximum(squares - total**2 / n, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        r = (along - total * (n + 1) / 2) / np.sqrt(spread * n * (n**2 - 1) / 12)
        t = r * np.sqrt((n - 2) / np.maximum(1 - r**2, 0))
    unlikely = t > stats.t.ppf(1 - _UNLIKELY / 2, np.maximum(n - 2, 1))
    praised: Praised = unlikely & (n > 2) & (spread > 1e-9)
    return praised


def mann_kendall(values: Values) -> Praised:
    """Kendall's S with ties and continuity, rising, with p < .05 (two-sided)."""
    s, ties = np.zeros((2, *values.shape))
    for at in range(1, values.shape[1]):
        now, before = values[:, at : at + 1], values[:, :at]
        s[:, at] = np.sign(now - before).sum(axis=1)
        alike = (now == before).sum(axis=1)
        ties[:, at] = 6 * alike * (alike + 2)  # so that u equal ones make u(u - 1)(2u + 5)
    n = np.arange(1, values.shape[1] + 1)
    variance = (n * (n - 1) * (2 * n + 5) - np.cumsum(ties, axis=1)) / 18
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (np.cumsum(s, axis=1) - 1) / np.sqrt(variance)
    praised: Praised = (z > stats.norm.ppf(1 - _UNLIKELY / 2)) & (variance > 0)
    return praised


def _sums(values: Values) -> Values:
    """Shape (learners, n + 1): of the first 0, 1, … n."""
    return np.pad(np.cumsum(values, axis=1), ((0, 0), (1, 0)))


USUAL: Mapping[str, Callable[[Values], Praised]] = {
    "a new personal best": personal_best,
    "the last three above the first three": last_three_above_first,
    "the second half above the first": second_half_above_first,
    "four in a row above the first three's median": four_above_the_line,
    "a rising line, p < .05": rising_line,
    "Mann–Kendall, p < .05": mann_kendall,
}
