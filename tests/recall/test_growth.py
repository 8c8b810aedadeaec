"""What may be said of knowing more, and how sure anybody can be of it."""

from datetime import UTC, datetime, timedelta
from itertools import product
from math import comb, sqrt
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from quietwins.recall import (
    Grade,
    Pairs,
    Review,
    gain,
    known_now,
    mean_gain,
    recalled_later,
    share,
    topic_gain,
    without_guessing,
)

START = datetime(2025, 9, 12, tzinfo=UTC)
counts = st.integers(0, 40)


@pytest.mark.parametrize(
    ("right", "asked", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_a_share_has_the_range_that_newcombe_printed(
    right: int, asked: int, low: float, high: float
) -> None:
    assert share(right, asked)[1:] == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("now", "then", "low", "high"),
    [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090)],
)
def test_a_topics_gain_has_the_range_that_newcombe_printed(
    now: tuple[int, int], then: tuple[int, int], low: float, high: float
) -> None:
    assert topic_gain(share(*then), share(*now))[1:] == pytest.approx((low, high), abs=5e-5)


def test_two_of_five_and_then_four_of_five_may_be_no_gain_at_all() -> None:
    found = gain(Pairs(both=2, gained=2, lost=0, neither=1))
    assert found.value == pytest.approx(0.4)
    assert (round(found.low, 2), round(found.high, 2)) == (-0.15, 0.72)


@pytest.mark.parametrize("n", [5, 10])
def test_those_who_did_not_change_are_seldom_told_of_a_gain(n: int) -> None:
    """Exactly, over every table there is, whatever share of questions goes either way."""
    for turned in (0.05, 0.1, 0.2, 0.4):
        told = 0.0
        for gained, lost in product(range(n + 1), repeat=2):
            if gained + lost <= n and gain(Pairs(n - gained - lost, gained, lost, 0)).low > 0:
                ways = comb(n, gained) * comb(n - gained, lost)
                told += ways * turned ** (gained + lost) * (1 - 2 * turned) ** (n - gained - lost)
        assert told < 0.055


@given(counts, counts, counts, counts)
def test_a_gain_told_backwards_is_a_loss_of_the_same_size(a: int, b: int, c: int, d: int) -> None:
    there, back = gain(Pairs(a, b, c, d)), gain(Pairs(a, c, b, d))
    assert there.value == pytest.approx(-back.value)
    assert there.low == pytest.approx(-back.high)
    assert -1 <= there.low <= there.value <= there.high <= 1


@given(st.lists(st.floats(0, 1), max_size=50))
def test_what_is_known_is_never_less_than_none_nor_more_than_there_is(chances: list[float]) -> None:
    found = known_now(chances)
    assert 0 <= found.low <= found.value + 1e-9
    assert found.value - 1e-9 <= found.high <= len(chances)


def test_what_is_known_for_sure_has_no_range() -> None:
    assert known_now([1.0] * 5 + [0.0] * 5) == (5, 5, 5)
    low, high = known_now([0.5] * 100)[1:]
    assert (low, high) == pytest.approx((50 - 1.15 * 1.96 * 5, 50 + 1.15 * 1.96 * 5))


def test_nothing_asked_says_nothing() -> None:
    assert share(0, 0)[1:] == (0, 1)
    assert gain(Pairs(0, 0, 0, 0)).low < -0.9


def test_guessing_is_taken_out_of_choices() -> None:
    assert without_guessing(1.0, 4) == 1
    assert without_guessing(0.25, 4) == 0
    assert without_guessing(0.1, 4) == 0
    assert without_guessing(0.625, 4) == pytest.approx(0.5)


def history(*rows: tuple[int, int] | tuple[int, int, bool], card: int = 1) -> list[Review]:
    """Reviews: days after the start, grade, and whether with help."""
    return [
        Review(card, START + timedelta(days=row[0]), Grade(row[1]), helped=len(row) > 2)
        for row in rows
    ]


def test_could_not_then_and_did_later_is_a_fact_with_its_days() -> None:
    [fact] = recalled_later(history((0, 1), (99, 1), (130, 3)))
    assert (fact.could_not.at, fact.could.at) == (
        START + timedelta(days=99),
        START + timedelta(days=130),
    )
    assert fact.days == 31


def test_less_than_a_week_after_seeing_it_is_no_fact_yet() -> None:
    assert recalled_later(history((0, 1), (6, 3))) == []
    assert len(recalled_later(history((0, 1), (7, 3)))) == 1
    assert recalled_later(history((0, 1), (5, 3), (10, 3))) == []


def test_what_was_recalled_with_a_hint_or_was_always_known_is_no_fact() -> None:
    assert recalled_later(history((0, 1), (30, 3, True))) == []
    assert recalled_later(history((0, 3), (30, 3))) == []


def test_each_question_has_its_own_fact() -> None:
    both = history((0, 1), (30, 3)) + history((0, 3), (30, 3), card=2)
    assert [fact.could.card for fact in recalled_later(reversed(both))] == [1]


@given(st.lists(st.sampled_from([-0.5, -0.2, 0.0, 0.2, 0.5, 1.0]), min_size=10, max_size=40))
def test_what_many_gained_has_the_range_of_a_textbook(differences: list[float]) -> None:
    found = mean_gain(differences)
    middle, error = fmean(differences), stdev(differences) / sqrt(len(differences))
    if error:
        low, high = stats.t.interval(0.95, len(differences) - 1, middle, error)
        assert found[1:] == pytest.approx((max(-1, low), min(1, high)), abs=1e-3)
    assert found.value == pytest.approx(middle)
