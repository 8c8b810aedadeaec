"""Ten then and ten now: told once, and where the range holds none, not at all."""

from collections.abc import Iterator

import pytest

from quietwins.recall import Pairs, gain, share, topic_gain
from quietwins.recall.then_now import Answered, new_questions, same_questions


def ten(day: int, knew: int, *, first: int = 0, asked: int = 10) -> Iterator[Answered]:
    """So many questions from `first` on, asked on a day; the first `knew` of them were known."""
    return (Answered(first + n, day, n < knew) for n in range(asked))


def test_the_same_questions_later_are_told_with_the_range_of_pairs() -> None:
    told = same_questions([*ten(0, 2), *ten(28, 9)])
    assert told and told.since == 0
    assert told.more == gain(Pairs(both=2, gained=7, lost=0, neither=1))


@pytest.mark.parametrize("later", [1, 27])
def test_before_four_weeks_are_over_nothing_is_told(later: int) -> None:
    assert same_questions([*ten(0, 0), *ten(later, 10)]) is None
    assert new_questions([*ten(0, 0), *ten(later, 10, first=10)]) is None


def test_of_nine_nothing_is_told() -> None:
    assert same_questions([*ten(0, 0), *ten(40, 10, asked=9)]) is None
    assert new_questions([*ten(0, 0), *ten(40, 10, first=10, asked=9)]) is None


def test_what_may_be_chance_is_not_told() -> None:
    assert same_questions([*ten(0, 4), *ten(40, 6)]) is None
    assert new_questions([*ten(0, 4), *ten(40, 6, first=10)]) is None


def test_knowing_less_is_not_told() -> None:
    assert same_questions([*ten(0, 10), *ten(40, 0)]) is None
    assert new_questions([*ten(0, 10), *ten(40, 0, first=10)]) is None


def test_new_questions_of_a_topic_are_told_with_the_range_of_two_samples() -> None:
    told = new_questions([*ten(5, 1), *ten(40, 9, first=10)])
    assert told and told.since == 5
    assert told.more == topic_gain(share(1, 10), share(9, 10))


def test_a_question_that_was_asked_before_is_not_new() -> None:
    assert new_questions([*ten(0, 0), *ten(40, 10)]) is None


def test_once_told_or_not_told_no_later_answer_changes_it() -> None:
    for now in (6, 9):
        then = [*ten(0, 2), *ten(40, now)]
        assert same_questions([*then, *ten(90, 10), *ten(95, 0)]) == same_questions(then)
    for now in (3, 9):
        fresh = [*ten(0, 1), *ten(40, now, first=10)]
        more = [*fresh, *ten(90, 10, first=20), *ten(99, 10)]
        assert new_questions(more) == new_questions(fresh)
