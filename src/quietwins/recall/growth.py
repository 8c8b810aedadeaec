"""What may honestly be said of knowing more: how much is known now, and between two moments.

Every range is a 95 % interval. Sources: Wilson (1927); Newcombe (1998), "Interval estimation for
the difference between independent proportions", his method 10; Agresti and Min (2005), "Simple
improved confidence intervals for comparing matched proportions".
"""

from collections.abc import Sequence
from math import hypot, sqrt
from statistics import NormalDist, fmean, stdev
from typing import NamedTuple

Z = 1.96
WIDER = 1.15
"""By how much the range of what is known is widened, as no model of memory is quite right: how
often it then holds what was recalled on a real log stands in docs/results.md."""


class Range(NamedTuple):
    """A figure with the lowest and highest that it may well be, in one unit."""

    value: float
    low: float
    high: float


class Pairs(NamedTuple):
    """The same questions, or matched ones, asked of one person twice.

    both, gained, lost, neither  how many were recalled both times, the second time alone, the
                                 first alone, and not at all
    """

    both: int
    gained: int
    lost: int
    neither: int


def known_now(chances: Sequence[float]) -> Range:
    """How many questions are known now: the sum of their chances of recall, give or take.

    chances  each 0 to 1, as `forgetting.recalled` gives them
    unit     questions
    """
    middle = sum(chances)
    spread = WIDER * Z * sqrt(sum(chance * (1 - chance) for chance in chances))
    return Range(middle, max(0.0, middle - spread), min(float(len(chances)), middle + spread))


def share(right: int, asked: int) -> Range:
    """The share that `right` of `asked` stands for, Wilson's interval; 0 to 1.

    Nothing can be said of none: then it is anything from 0 to 1.
    """
    if not asked:
        return Range(0.0, 0.0, 1.0)
    part, weight = right / asked, Z * Z / asked
    middle = (part + weight / 2) / (1 + weight)
    spread = Z / (1 + weight) * sqrt(part * (1 - part) / asked + weight / (4 * asked))
    return Range(part, max(0.0, middle - spread), min(1.0, middle + spread))


def gain(pairs: Pairs) -> Range:
    """The share recalled the second time less that of the first, of the same questions; -1 to 1.

    Agresti's and Min's interval: a paired one, with half a pair more in each cell.
    """
    n, gained, lost = sum(pairs) + 2, pairs.gained + 0.5, pairs.lost + 0.5
    middle = (gained - lost) / n
    spread = Z * sqrt(gained + lost - (gained - lost) ** 2 / n) / n
    value = (pairs.gained - pairs.lost) / max(1, sum(pairs))
    return Range(value, max(-1.0, middle - spread), min(1.0, middle + spread))


def topic_gain(then: Range, now: Range) -> Range:
    """The same between two `share`s of fresh questions about one topic; -1 to 1.

    Newcombe's interval for two samples. It speaks of the topic, where `gain` speaks of the very
    questions that were asked twice.
    """
    value = now.value - then.value
    low = hypot(now.value - now.low, then.high - then.value)
    return Range(value, value - low, value + hypot(now.high - now.value, then.value - then.low))


def mean_gain(differences: Sequence[float]) -> Range:
    """The mean of what each of many learners gained, two or more, with Student's interval.

    differences  each learner's own share the second time less that of the first, -1 to 1. One
                 number a learner, so that answers of one learner are not taken for many.
    """
    n = len(differences)
    middle = fmean(differences)
    spread = _student(n - 1) * stdev(differences) / sqrt(n)
    return Range(middle, max(-1.0, middle - spread), min(1.0, middle + spread))


def _student(freedom: int) -> float:
    """The 97.5 % quantile of Student's t, by its series; within .001 from 8 on. Source: Abramowitz
    and Stegun (1964), 26.7.5.
    """
    z = NormalDist().inv_cdf(0.975)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )


def without_guessing(part: float, choices: int) -> float:
    """The share known, where one of `choices` (2 or more) would be hit by guessing: 0 to 1."""
    return max(0.0, (part - 1 / choices) / (1 - 1 / choices))
