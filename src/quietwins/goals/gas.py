"""Goal Attainment Scaling: one number over several goals, for a practitioner who asks."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

RHO = 0.3
"""How much the goals of one person are taken to go together."""

MIDDLE = 3
"""The level that is enough: where it was reached, x is 0."""

LEVELS = range(-2, 3)


class Attained(NamedTuple):
    """How far one goal got: `x` is -2 where one is now, 0 at enough, 2 at most; `weight` > 0."""

    x: int
    weight: float = 1.0


def x_of(level: int) -> int:
    """The x of a worded level, 1 to 5."""
    return level - MIDDLE


def t_of(goals: Sequence[Attained], rho: float = RHO) -> float:
    """T = 50 + 10 Σwx / √((1 − ρ)Σw² + ρ(Σw)²), without a unit; 50 where every goal is at enough.

    goals   one each, one or more; the weights' own scale does not matter
    rho     the correlation between goals that is taken for granted, from 0 up to 1
    errors  ValueError for no goal, an x that is none of -2 … 2, a weight that is not above 0, and
            a rho outside 0 … 1
    source  Kiresuk and Sherman 1968. It assumes x of mean 0 and deviation 1, levels equally far
            apart, and that ρ; of one person alone none of this can be checked.
    """
    if not goals or not 0 <= rho <= 1:
        raise ValueError("no goal, or a rho outside 0 to 1")
    if any(goal.x not in LEVELS or not goal.weight > 0 for goal in goals):
        raise ValueError("a goal whose x is none of -2 to 2, or whose weight is not above 0")
    reached = sum(goal.weight * goal.x for goal in goals)
    squares = sum(goal.weight**2 for goal in goals)
    weights = sum(goal.weight for goal in goals)
    return 50 + 10 * reached / sqrt((1 - rho) * squares + rho * weights**2)
