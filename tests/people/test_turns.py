"""Whom to look for: everyone's turn comes, and nothing about them decides when."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quietwins.people.turns import whose_turn

CLASSES = st.integers(1, 40).map(lambda many: [f"pupil {n}" for n in range(many)])
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def school_days(first: date, many: int) -> Iterator[date]:
    days = (first + timedelta(days=n) for n in range(2 * many + 7))
    return (day for _, day in zip(range(many), (d for d in days if d.weekday() < 5), strict=False))


def a_term(pupils: list[str], first: date, days: int = 65) -> Counter[str]:
    turns = Counter(dict.fromkeys(pupils, 0))
    for day in school_days(first, days):
        turns.update(whose_turn(pupils, day, "9B"))
    return turns


@given(CLASSES, DAYS)
def test_over_a_term_everybody_is_put_forward_as_often(pupils: list[str], first: date) -> None:
    """A term begins and ends inside a round, which can take a turn from either end."""
    turns = a_term(pupils, first)
    assert min(turns.values()) > 0
    assert max(turns.values()) - min(turns.values()) <= 2


@given(st.integers(1, 12), DAYS)
def test_a_year_of_days_puts_nobody_ahead(threes: int, first: date) -> None:
    """Twenty rounds follow each other: whoever has more written down has as many turns."""
    pupils = [f"pupil {n}" for n in range(3 * threes)]
    turns = a_term(pupils, first, days=20 * threes)
    assert all(19 <= many <= 21 for many in turns.values())


@given(CLASSES, DAYS)
def test_a_day_has_two_or_three_and_nobody_twice(pupils: list[str], day: date) -> None:
    today = whose_turn(pupils, day, "9B")
    assert len(today) == len(set(today))
    assert len(today) in ({len(pupils)} if len(pupils) < 4 else {2, 3})


@given(CLASSES, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(
    pupils: list[str], day: date, mixing: Random
) -> None:
    mixed = mixing.sample(pupils, len(pupils))
    assert whose_turn(mixed, day, "9B") == whose_turn(pupils, day, "9B")


def test_one_round_says_nothing_of_the_next() -> None:
    """Whoever came up first comes up anywhere in later rounds."""
    pupils = [f"pupil {n}" for n in range(30)]
    days = list(school_days(date(2025, 9, 1), 400))
    order = [whose_turn(pupils, day, "9B") for day in days]
    waited = [n for n, today in enumerate(order) if "pupil 7" in today]
    assert len({later - one for one, later in pairwise(waited)}) > 5


def test_a_weekend_has_the_turns_of_its_friday() -> None:
    pupils = [f"pupil {n}" for n in range(30)]
    friday, sunday = date(2025, 9, 5), date(2025, 9, 7)
    assert whose_turn(pupils, sunday, "9B") == whose_turn(pupils, friday, "9B")


def test_two_classes_have_orders_of_their_own_and_an_empty_one_has_none() -> None:
    pupils = [f"pupil {n}" for n in range(30)]
    days = list(school_days(date(2025, 9, 1), 10))
    assert [whose_turn(pupils, day, "9B") for day in days] != [
        whose_turn(pupils, day, "9C") for day in days
    ]
    assert whose_turn([], days[0], "9B") == []
