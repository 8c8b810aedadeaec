"""Since a date: a bet to look at as often as one likes, and numbers as the literature has them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.spotting import Evidence
from quietwins.spotting.before_after import wealth
from quietwins.spotting.rules.since import Since
from tests.made import amounts, evidence

BEFORE = [4, 6, 5, 7, 5, 6, 4, 5]
DAY = len(BEFORE)


def told(entries: Evidence, ahead: int = 0) -> list[str]:
    return [win.strength for win in Since(day=DAY, ahead=ahead).spot(entries)]


def test_without_a_day_nothing_is_said() -> None:
    assert len(Since().spot(amounts(*BEFORE, *range(20, 60)))) == 0


def test_values_that_all_stand_higher_are_told_as_likely_and_then_as_clear() -> None:
    assert told(days(3)) == ["likely", "clear"]


def days(apart: int) -> Evidence:
    """The same values, so many days apart, with the date still between them."""
    n = DAY + 20
    day = (np.arange(n) - DAY) * apart + DAY
    return evidence(*day.tolist(), amount=[*BEFORE, *range(20, 40)])


def test_daily_values_are_asked_for_more() -> None:
    (far, *_), (daily, *_) = (Since(day=DAY).spot(days(apart)) for apart in (3, 1))
    assert daily.facts["e"] >= 50
    assert 20 <= far.facts["e"] < daily.facts["e"]


def test_seven_values_before_are_too_few() -> None:
    entries = amounts(*BEFORE[1:], *range(20, 60))
    assert [*Since(day=DAY - 1).spot(entries)] == []
    assert [*Since(day=DAY - 1, enough=7).spot(entries)] != []


def test_somebody_already_rising_is_told_so() -> None:
    wins = Since(day=DAY).spot(amounts(*range(8), *range(20, 60)))
    assert [bool(win.facts["rising"]) for win in wins] == [True] * len(wins)
    assert not any(win.facts["rising"] for win in Since(day=DAY).spot(days(3)))


def test_what_brought_about_the_date_can_be_left_out() -> None:
    """Two low values just before it are no baseline; then there are too few."""
    assert told(days(3), ahead=7) == []
    assert told(days(3)) != []


def test_a_baseline_that_goes_on_is_rarely_told_of() -> None:
    chance = np.random.default_rng(4)
    reached = [
        wealth(values[:8], values[8:], chance.random(40)).max() >= 20
        for values in chance.normal(size=(2_000, 48))
    ]
    assert np.mean(reached) <= 0.05


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=10), st.lists(st.integers(0, 6), max_size=10)
)
def test_the_bet_is_fair_whatever_comes_next(before: list[int], since: list[int]) -> None:
    """Over the slots that the next value may fall in, it keeps its worth on average."""
    m, n = len(before), len(since)
    base = np.arange(1.0, m + 1)
    slots = [value % (m + 1) for value in since]
    worth = wealth(base, np.array(slots) + 0.5, np.zeros(n))
    now = float(worth[-1]) if n else 1.0
    chances = [(1 + slots.count(j)) / (m + n + 1) for j in range(m + 1)]
    following = [
        wealth(base, np.array([*slots, j]) + 0.5, np.zeros(n + 1))[-1] for j in range(m + 1)
    ]
    assert np.dot(chances, following) == pytest.approx(now)
