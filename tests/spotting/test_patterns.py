"""What's working: said where a person's own entries show it, and seldom by chance."""

from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.spotting.patterns import (
    BY_CHANCE,
    LATELY,
    PARTS,
    WEEKS,
    more_than_half,
    returning,
    starting,
)
from tests.made import MONDAY

TODAY = MONDAY + 7 * WEEKS


def returns(*days: int, today: int = TODAY) -> list[int]:
    """In how many weeks, where somebody keeps coming back to the one thing done on `days`."""
    day = np.array(days, np.int64)
    return [one.weeks for one in returning(np.zeros_like(day), day, today=today)]


def test_a_thing_done_in_eight_different_weeks_is_come_back_to() -> None:
    assert returns(*range(MONDAY, MONDAY + 7 * 8, 7)) == [8]


def test_seven_weeks_are_not_enough_however_many_days_are_in_them() -> None:
    assert returns(*range(MONDAY, MONDAY + 7 * 7)) == []


def test_weeks_need_not_follow_each_other() -> None:
    days = range(MONDAY, MONDAY + 21 * 8, 21)
    assert returns(*days, today=max(days)) == [8]


def test_sunday_and_the_monday_after_it_are_two_weeks() -> None:
    ends = [day + 6 for day in range(MONDAY, MONDAY + 7 * 7, 7)]
    assert returns(*ends, ends[-1] + 1) == [8]
    assert returns(*ends, ends[-1] - 1) == []


def test_what_was_last_done_long_ago_is_not_said_of_the_present() -> None:
    days = range(MONDAY, MONDAY + 7 * 8, 7)
    assert returns(*days, today=days[-1] + LATELY) == [8]
    assert returns(*days, today=days[-1] + LATELY + 1) == []


def test_each_thing_is_looked_at_alone_and_the_one_of_most_weeks_comes_first() -> None:
    reading = [MONDAY + 7 * week for week in range(10)]
    walking = reading[1:]
    swimming = reading[:3]
    thread = np.repeat([7, 3, 5], [len(swimming), len(walking), len(reading)])
    found = returning(thread, np.array(swimming + walking + reading), today=reading[-1])
    assert [(one.thread, one.weeks) for one in found] == [(5, 10), (3, 9)]
    assert (found[0].first, found[0].latest) == (reading[0], reading[-1])


def test_nothing_in_nothing_out() -> None:
    assert returns() == []
    assert starting([]) is None


def test_starts_that_are_all_in_the_morning_are_named_from_the_ninth_on() -> None:
    assert starting([9] * 8) is None
    found = starting([9] * 9)
    assert found is not None and (found.part, found.there, found.of) == (0, 9, 9)


def test_as_many_starts_as_are_looked_at_can_all_be_in_the_morning() -> None:
    assert starting([9] * 2000) is not None


@pytest.mark.parametrize(
    ("hour", "part"), [(5, 0), (11, 0), (12, 1), (16, 1), (17, 2), (21, 2), (22, 3), (4, 3), (0, 3)]
)
def test_a_part_of_the_day_begins_at_its_hour(hour: int, part: int) -> None:
    found = starting([hour] * 12)
    assert found is not None and found.part == part


def test_half_in_the_morning_and_half_in_the_evening_names_neither() -> None:
    assert starting([9, 18] * 100) is None


@given(st.lists(st.integers(0, 23), max_size=60))
def test_what_is_named_holds_more_than_half_whatever_order_they_come_in(hours: list[int]) -> None:
    found = starting(hours)
    assert found == starting(hours[::-1])
    assert found is None or found.there * 2 > found.of == len(hours)


@given(st.integers(0, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_weight_of_what_was_seen_is_an_average_over_every_share_above_a_half(
    seen: tuple[int, int],
) -> None:
    there, of = seen
    share = (np.arange(20_000) + 0.5) / 40_000 + 0.5
    against = np.exp(there * np.log(2 * share) + (of - there) * np.log(2 * (1 - share)))
    assert float(more_than_half(there, of)) == pytest.approx(against.mean(), rel=1e-4)


LIVES, STARTS = 4000, 300


def heard(share: float) -> float:
    """How many of so many lives, looked at after each start, hear of a part of the day; starts
    fall there with that share, and else in one other part.
    """
    enough = [
        next(k for k in count(n // 2) if k > n or more_than_half(k, n) >= len(PARTS) / BY_CHANCE)
        for n in range(1, STARTS + 1)
    ]
    there = np.random.default_rng(7).random((LIVES, STARTS)) < share
    seen = there.cumsum(axis=1)
    most = np.maximum(seen, np.arange(1, STARTS + 1) - seen)
    return float((most >= enough).any(axis=1).mean())


def test_whoever_has_no_such_habit_seldom_hears_of_one_however_often_they_look() -> None:
    """At the worst: half and half between two parts of the day."""
    assert heard(0.5) <= BY_CHANCE


def test_whoever_starts_in_the_morning_three_times_in_four_hears_of_it() -> None:
    assert heard(0.75) > 0.95
