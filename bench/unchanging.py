"""Invented learners who do not change: 45 values each, in eight ways that values can vary.

The shape is always (learners, VALUES); nothing in it rises, falls or remembers more than it says.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

VALUES = 45


def gaussian(chance: np.random.Generator, learners: int) -> Values:
    return chance.normal(50, 10, (learners, VALUES))


def wild(chance: np.random.Generator, learners: int) -> Values:
    """Student's t with two degrees of freedom: now and then a value far out."""
    return 50 + 10 * chance.standard_t(2, (learners, VALUES))


def carried_over(chance: np.random.Generator, learners: int) -> Values:
    """Each value keeps 0.3 of the last one's distance from the middle; begun where that settles."""
    values = gaussian(chance, learners)
    for at in range(1, VALUES):
        fresh = (values[:, at] - 50) * np.sqrt(1 - 0.3**2)
        values[:, at] = 50 + 0.3 * (values[:, at - 1] - 50) + fresh
    return values


def counts(chance: np.random.Generator, learners: int) -> Values:
    return chance.poisson(3, (learners, VALUES)).astype(np.float64)


def yes_or_no(chance: np.random.Generator, learners: int) -> Values:
    return (chance.random((learners, VALUES)) < 0.5).astype(np.float64)


def marks(chance: np.random.Generator, learners: int) -> Values:
    """Whole marks out of 10, each learner around a level of their own."""
    level = chance.normal(6, 1.2, (learners, 1))
    return _of_ten(level + chance.normal(0, 1.5, (learners, VALUES)))


def near_the_top(chance: np.random.Generator, learners: int) -> Values:
    return _of_ten(chance.normal(9.3, 1.2, (learners, VALUES)))


def after_a_low_start(chance: np.random.Generator, learners: int) -> Values:
    """Those of many whose first three lay low: somebody worried, and began to write it down."""
    many = gaussian(chance, learners * 12)
    low = many[:, :3].mean(axis=1)
    return many[np.argsort(low)[:learners]]


def _of_ten(values: Values) -> Values:
    return np.clip(np.round(values), 0, 10)


UNCHANGING: Mapping[str, Callable[[np.random.Generator, int], Values]] = {
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
