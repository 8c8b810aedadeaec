"""What is measured of memory is what the page says it is."""

from datetime import UTC, datetime, timedelta
from math import log, sqrt

import numpy as np
import pytest

from bench.recall_log import day_of, foretold, loss, recency, rmse
from quietwins.recall import Grade, Review

START = datetime(2025, 9, 1, 12, tzinfo=UTC)


def review(days: float, grade: int, card: int = 1) -> Review:
    return Review(card, START + timedelta(days=days), Grade(grade))


def test_log_loss_is_the_mean_surprise() -> None:
    found = loss(np.array([0.8, 0.8]), np.array([True, False]))
    assert found == pytest.approx(-(log(0.8) + log(0.2)) / 2)


def test_rmse_of_bins_looks_at_shares_and_not_at_single_answers() -> None:
    chance, found = np.full(4, 0.5), np.array([True, False, True, True])
    assert rmse(chance[:2], found[:2], np.zeros(2, int)) == 0
    assert rmse(chance, found, np.array([0, 0, 1, 1])) == pytest.approx(sqrt(0.5**2 / 2))


def test_a_later_review_weighs_more_as_in_anki() -> None:
    assert recency(3).tolist() == [0.25, 0.25 + 0.75 / 8, 1.0]


def test_a_day_begins_at_four_in_the_morning() -> None:
    night = datetime(2025, 9, 2, 3, 59, tzinfo=UTC)
    at = [Review(1, night + timedelta(minutes=minutes), Grade.GOOD) for minutes in (0, 2)]
    assert day_of(at[1]) == day_of(at[0]) + 1


def test_a_first_review_and_a_second_on_the_same_day_are_not_foretold() -> None:
    told = foretold([review(0, 3), review(0.1, 1), review(5, 3), review(5, 3, card=2)])
    assert told.at.tolist() == [2]
    assert told.recalled.tolist() == [True]


def test_usual_intervals_are_those_of_their_books() -> None:
    told = foretold([review(0, 3), review(1, 3), review(7, 3), review(22, 1)])
    assert told.sm2 == pytest.approx([0.9, 0.9, 0.9])
    assert told.anki == pytest.approx([0.9, 0.9 ** (6 / 2.5), 0.9 ** (15 / 6.25)])
