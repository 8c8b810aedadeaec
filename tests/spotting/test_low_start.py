"""Where worry began it, the first three values are no start to climb from."""

import numpy as np

from bench.unchanging import UNCHANGING
from quietwins.spotting.looks import looks_of
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.rules.since import Since
from tests.made import NAN, amounts, evidence, together
from tests.spotting.test_climb import many

LEARNERS = 4_000
MARGIN = 3 * np.sqrt(0.05 * 0.95 / LEARNERS)
THREAD = frozenset({1})


def told(low_start: frozenset[int], carry_over: float) -> float:
    values = UNCHANGING["low start"](np.random.default_rng(8), LEARNERS)
    wins = Climb(carry_over=carry_over, low_start=low_start).spot(many(values))
    return len({win.person for win in wins}) / LEARNERS


def test_those_chosen_for_a_low_start_are_rarely_told_of_once_it_is_left_out() -> None:
    for carry_over in (0.0, 0.3):
        assert told(frozenset(), carry_over) > 0.05
        assert told(THREAD, carry_over) <= 0.05 + MARGIN


def test_the_first_three_values_of_that_thing_are_left_out_and_of_no_other() -> None:
    mine, other = amounts(1, 2, 3, 4, 5), amounts(1, 2, 3, 4, 5, thread=2)
    both = looks_of(together(mine, other), low_start=THREAD)
    kept = [*zip(both.entries.thread.tolist(), both.value.tolist(), strict=True)]
    assert kept == [(1, 4), (1, 5), *((2, value) for value in range(1, 6))]


def test_nothing_is_left_out_unless_somebody_says_so() -> None:
    assert looks_of(amounts(1, 2, 3, 4, 5)).value.tolist() == [1, 2, 3, 4, 5]


def test_three_values_are_left_out_whatever_kinds_they_are_of_and_what_lies_between() -> None:
    values = amounts(1, NAN, 2, 3, 4, 5, kind=[0, 0, 1, 0, 1, 0])
    assert sorted(looks_of(values, low_start=THREAD).value.tolist()) == [4, 5]


def test_values_of_one_moment_are_left_out_together() -> None:
    values = evidence(0, 1, 2, 2, 3, amount=[1, 2, 3, 4, 5], order=0)
    assert looks_of(values, low_start=THREAD).value.tolist() == [5]


def test_a_comparison_since_a_day_leaves_them_out_as_well() -> None:
    """Eleven before, of which eight stay; and ten, of which seven are too few."""
    high = [*range(20, 60)]
    for before, claims in ((11, True), (10, False)):
        days = [*range(-3 * before, 0, 3), *range(0, 120, 3)]
        entries = evidence(*days, amount=[*[5, 4, 6] * 3, 5, 6][:before] + high)
        assert bool(len(Since(day=0, low_start=THREAD).spot(entries))) is claims
