"""`tried_again`: another attempt after something hard, not yet right, or lowest so far."""

import pytest

from quietwins.spotting import State
from tests.made import NAN, amounts, evidence, found, proof, undated

DONE, HARD, NOT_YET = State.DONE, State.HARD, State.NOT_YET
SETBACKS = pytest.mark.parametrize("setback", [HARD, NOT_YET])


@SETBACKS
def test_another_go_after_a_setback_is_a_win(setback: State) -> None:
    assert found("tried_again", undated(setback, DONE)) == [1]


@pytest.mark.parametrize("attempt", [State.STARTED, State.TRIED, DONE, NOT_YET])
def test_a_start_a_try_or_a_second_wrong_answer_is_another_go(attempt: State) -> None:
    assert found("tried_again", undated(HARD, attempt)) == [1]


@pytest.mark.parametrize("state", [State.NOTHING, State.UNCLEAR, State.RESTED])
def test_what_is_no_attempt_is_waited_through(state: State) -> None:
    assert found("tried_again", undated(HARD, state)) == []
    assert found("tried_again", undated(HARD, state, DONE)) == [2]


def test_one_setback_makes_one_win() -> None:
    assert found("tried_again", undated(HARD, DONE, DONE)) == [1]


def test_two_wrong_answers_and_a_right_one_are_two_more_goes() -> None:
    assert found("tried_again", undated(NOT_YET, NOT_YET, DONE)) == [1, 2]


def test_another_thread_is_not_another_go() -> None:
    assert found("tried_again", evidence(0, 1, state=[HARD, DONE], thread=[1, 2])) == []


def test_another_kind_of_task_in_the_thread_is_another_go() -> None:
    assert found("tried_again", evidence(0, 1, state=[HARD, DONE], kind=[0, 1])) == [1]


def test_the_next_one_after_the_lowest_so_far_is_another_go() -> None:
    assert found("tried_again", amounts(5, 6, 5, 7, 4, 4)) == [5]


def test_the_lowest_of_four_is_too_early_to_be_called_low() -> None:
    assert found("tried_again", amounts(5, 6, 7, 4, 5)) == []


def test_as_low_as_before_is_not_lower() -> None:
    assert found("tried_again", amounts(4, 6, 5, 7, 4, 5)) == []


def test_the_highest_is_the_setback_where_fewer_is_better() -> None:
    assert found("tried_again", amounts(5, 6, 5, 7, 8, 5, better=-1)) == [5]
    assert found("tried_again", amounts(5, 6, 5, 7, 4, 5, better=-1)) == []


def test_low_marks_are_compared_within_a_kind_and_as_shares() -> None:
    assert found("tried_again", amounts(5, 6, 5, 7, 4, 5, kind=[0, 0, 0, 0, 1, 0])) == []
    assert found("tried_again", amounts(5, 6, 5, 7, 8, 5, out_of=[10, 10, 10, 10, 20, 10])) == [5]


def test_another_go_need_not_be_counted() -> None:
    assert found("tried_again", amounts(5, 6, 5, 7, 4, NAN)) == [5]


def test_within_one_moment_nobody_knows_which_came_first() -> None:
    assert found("tried_again", evidence(0, 0, order=0, state=[HARD, DONE])) == []


@pytest.mark.parametrize("also", [DONE, State.STARTED])
def test_the_day_after_is_another_go_whatever_else_the_hard_day_held(also: State) -> None:
    assert found("tried_again", evidence(0, 0, 1, order=0, state=[HARD, also, DONE])) == [2]


def test_what_was_low_beside_one_of_the_same_moment_was_not_low_beside_an_earlier_one() -> None:
    assert found("tried_again", amounts(5, 6, 7, 8, 4, 9, order=0, day=[0, 1, 2, 3, 3, 4])) == []


def test_another_go_is_proved_by_the_setback_and_the_attempt() -> None:
    assert proof("tried_again", undated(DONE, HARD, DONE)) == {1, 2}
