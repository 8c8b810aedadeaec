"""Memory: what FSRS-6 makes of raw reviews, and what is promised of replaying them."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from quietwins.recall import Grade, Memory, Review, Verdict, after, grade_of, replay
from quietwins.recall.forgetting import RETENTION, recalled, wait

START = datetime(2025, 9, 1, 8, tzinfo=UTC)
histories = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(Grade), st.integers(0, 9_000_000)),
    min_size=1,
    max_size=30,
)


def reviews(days: list[int], grades: list[int], card: int = 7) -> list[Review]:
    return [
        Review(card, START + timedelta(days=day), Grade(grade))
        for day, grade in zip(days, grades, strict=True)
    ]


def history(steps: list[tuple[int, Grade, int]]) -> list[Review]:
    """Reviews of several cards, seconds apart."""
    at, made = START, []
    for card, grade, seconds in steps:
        at += timedelta(seconds=seconds + 1)
        made.append(Review(card, at, grade))
    return made


def test_the_worked_example_of_fsrs_comes_out() -> None:
    grades, days, found = [3, 3, 1, 3, 3], [0, 2, 13, 15, 20], []
    for count in range(1, 6):
        found.append(replay(reviews(days[:count], grades[:count]))[7].stability)
    assert found == pytest.approx([2.3065, 10.9643, 1.5383, 4.8763, 12.3117], abs=5e-5)


@given(histories)
def test_one_review_at_a_time_is_the_same_as_all_of_them(
    steps: list[tuple[int, Grade, int]],
) -> None:
    one_by_one: dict[int, Memory] = {}
    for review in history(steps):
        one_by_one[review.card] = after(one_by_one.get(review.card), review)
    assert one_by_one == replay(history(steps))


@given(histories)
def test_the_order_in_which_reviews_are_handed_over_does_not_matter(
    steps: list[tuple[int, Grade, int]],
) -> None:
    made = history(steps)
    assert replay(reversed(made)) == replay(made)


@given(histories, st.integers(0, 400))
def test_the_curve_and_the_wait_are_those_of_fsrs(
    steps: list[tuple[int, Grade, int]], later: int
) -> None:
    scheduler = Scheduler(
        desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    card = Card(card_id=1, due=START)
    for review in history(steps):
        card, _ = scheduler.review_card(card, Rating(review.grade), review.at)
    assert card.stability and card.last_review
    chance = scheduler.get_card_retrievability(card, card.last_review + timedelta(days=later))
    assert recalled(np.array([later]), np.array([card.stability])) == pytest.approx(chance)
    assert wait(np.array([card.stability]))[0] == (card.due - card.last_review).days


@given(histories)
def test_recalling_never_leaves_a_shorter_memory_than_not_recalling(
    steps: list[tuple[int, Grade, int]],
) -> None:
    *before, last = history(steps)
    known = replay(before).get(last.card)
    could, could_not = (
        after(known, Review(last.card, last.at, grade)) for grade in (Grade.GOOD, Grade.AGAIN)
    )
    assert could.stability >= could_not.stability


def test_nothing_answered_is_nothing_remembered() -> None:
    assert replay([]) == {}


def test_a_hint_is_still_recalled_and_asked_again_a_little_sooner() -> None:
    assert grade_of(Verdict.ACCEPT) is Grade.GOOD
    assert grade_of(Verdict.ACCEPT, hints=1) is Grade.HARD
    assert Grade.HARD.recalled


def test_i_meant_that_stands_above_the_marking() -> None:
    assert grade_of(Verdict.NOT_YET, meant=True) is Grade.GOOD
    assert grade_of(Verdict.NOT_YET) is Grade.AGAIN


def test_what_is_nearly_right_counts_once_they_say_that_they_meant_it() -> None:
    assert grade_of(Verdict.NEARLY) is Grade.AGAIN
    assert grade_of(Verdict.NEARLY, meant=True) is Grade.GOOD
    assert grade_of(Verdict.NEARLY, meant=True, hints=1) is Grade.HARD
