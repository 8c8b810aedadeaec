"""Invented learners who do not change, in eight ways that values can vary.

The shape is always (learners, values); nothing in it rises, falls or remembers more than it says.
"""

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

VALUES = 45


class Unchanging(Protocol):
    """Draws `learners` of one way, of so many values each."""

    def __call__(
        self, chance: np.random.Generator, learners: int, values: int = VALUES
    ) -> Values: ...


def gaussian(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    return chance.normal(50, 10, (learners, values))


def wild(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    """Student's t with two degrees of freedom: now and then a value far out."""
    return 50 + 10 * chance.standard_t(2, (learners, values))


def carried_over(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    """Each value keeps 0.3 of the last one's distance from the middle; begun where that settles."""
    return 50 + 10 * chain(chance, (learners, values), 0.3)


def chain(chance: np.random.Generator, shape: tuple[int, int], carry_over: float) -> Values:
    """Of mean 0 and variance 1; neighbours in a row correlate by `carry_over`."""
    values = chance.normal(size=shape)
    for at in range(1, shape[1]):
        values[:, at] *= np.sqrt(1 - carry_over**2)
        values[:, at] += carry_over * values[:, at - 1]
    return values


def counts(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    return chance.poisson(3, (learners, values)).astype(np.float64)


def yes_or_no(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    return (chance.random((learners, values)) < 0.5).astype(np.float64)


def marks(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    """Whole marks out of 10, each learner around a level of their own."""
    level = chance.normal(6, 1.2, (learners, 1))
    return _of_ten(level + chance.normal(0, 1.5, (learners, values)))


def near_the_top(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    return _of_ten(chance.normal(9.3, 1.2, (learners, values)))


def after_a_low_start(chance: np.random.Generator, learners: int, values: int = VALUES) -> Values:
    """Those of many whose first three lay low: somebody worried, and began to write it down."""
    start = gaussian(chance, learners * 12, 3)
    low = start[np.argsort(start.mean(axis=1))[:learners]]
    return np.hstack([low, gaussian(chance, learners, values - 3)])


def _of_ten(values: Values) -> Values:
    return np.clip(np.round(values), 0, 10)


UNCHANGING: Mapping[str, Unchanging] = {
    "marks of 10": marks,
    "counts": counts,
    "even scatter": gaussian,
    "far outliers": wild,
    "carried over": carried_over,
    "done or not": yes_or_no,
    "near the top": near_the_top,
    "low start": after_a_low_start,
}
"""What is written above a column -> who is in it."""

OUT_OF: Mapping[str, float] = {"marks of 10": 10.0, "near the top": 10.0}
"""The most that could be had, where there is a most."""
