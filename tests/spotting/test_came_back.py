"""`came_back`: done again after a silence, long by the person's own measure."""

import pytest

from quietwins.spotting import NO_DAY, State
from tests.made import evidence, found, proof, undated

D, N, R, U = State.DONE, State.NOTHING, State.RESTED, State.UNCLEAR


def test_coming_back_after_a_long_silence_is_a_win() -> None:
    assert found("came_back", evidence(0, 3, 40)) == [2]


def test_a_week_is_just_life() -> None:
    assert found("came_back", evidence(0, 1, 8)) == []
    assert found("came_back", evidence(0, 1, 9)) == [2]


def test_twice_ones_own_usual_pause_is_just_life() -> None:
    assert found("came_back", evidence(0, 10, 20, 40)) == []
    assert found("came_back", evidence(0, 10, 20, 41)) == [3]


def test_the_usual_pause_is_the_middle_one_of_those_before() -> None:
    assert found("came_back", evidence(0, 1, 5, 105, 114)) == [3, 4]
    assert found("came_back", evidence(0, 4, 10, 20, 31)) == []


def test_with_no_pause_before_there_is_no_usual_one() -> None:
    assert found("came_back", evidence(0, 300)) == []


def test_doing_something_for_the_first_time_after_resting_is_not_coming_back() -> None:
    assert found("came_back", evidence(0, 3, 40, state=[R, R, D])) == []


def test_two_entries_of_one_day_are_no_pause() -> None:
    assert found("came_back", evidence(0, 0, 0, 300)) == []


def test_each_coming_back_is_a_win() -> None:
    assert found("came_back", evidence(0, 1, 2, 30, 31, 32, 60)) == [3, 6]


def test_rest_is_not_a_silence() -> None:
    assert found("came_back", evidence(0, 3, 8, 12, state=[D, D, R, D])) == []


def test_resting_is_not_coming_back() -> None:
    assert found("came_back", evidence(0, 3, 40, state=[D, D, R])) == []


def test_resting_and_coming_back_on_one_day_is_coming_back() -> None:
    assert found("came_back", evidence(0, 3, 40, 40, state=[D, D, R, D])) == [3]


@pytest.mark.parametrize("state", [N, U])
def test_what_was_not_done_is_not_coming_back(state: State) -> None:
    assert found("came_back", evidence(0, 3, 40, state=[D, D, state])) == []


def test_nothing_recorded_is_part_of_the_silence() -> None:
    assert found("came_back", evidence(0, 3, 9, 12, planned=True, state=[D, D, N, D])) == [3]


def test_through_a_zero_nobody_has_explained_we_cannot_tell_if_there_was_a_silence() -> None:
    assert found("came_back", evidence(0, 3, 20, 40, state=[D, D, U, D])) == []


@pytest.mark.parametrize("state", [State.STARTED, State.TRIED, State.HARD, State.NOT_YET])
def test_coming_back_need_not_go_well(state: State) -> None:
    assert found("came_back", evidence(0, 3, 40, state=[D, D, state])) == [2]
    assert found("came_back", undated(D, N, N, state)) == [3]


def test_without_days_two_tasks_with_nothing_recorded_are_a_silence() -> None:
    assert found("came_back", undated(D, N, N, D)) == [3]
    assert found("came_back", undated(D, N, D)) == []


def test_without_days_there_is_nothing_to_come_back_to_before_a_beginning() -> None:
    assert found("came_back", undated(N, N, D)) == []


def test_without_days_an_unexplained_zero_between_leaves_it_open() -> None:
    assert found("came_back", undated(D, N, U, N, D)) == []


def test_without_days_rest_is_passed_over() -> None:
    assert found("came_back", undated(D, N, R, N, D)) == [4]
    assert found("came_back", undated(D, R, R, D)) == []


def test_without_days_what_was_not_planned_was_not_left() -> None:
    assert found("came_back", undated(D, N, N, D, planned=[True, True, False, True])) == []


def test_without_days_nobody_knows_what_came_first_within_one_task() -> None:
    assert found("came_back", undated(D, N, N, D, order=[0, 0, 0, 1])) == []


def test_without_days_the_same_task_read_twice_is_one_task() -> None:
    assert found("came_back", undated(D, N, N, D, order=[0, 1, 1, 2])) == []
    assert len(found("came_back", undated(D, N, N, D, D, order=[0, 1, 2, 3, 3]))) == 1


def test_rest_earlier_on_the_day_does_not_matter() -> None:
    assert found("came_back", evidence(0, 3, 40, 40, order=[0, 1, 2, 3], state=[D, D, R, D])) == [3]
    assert found("came_back", evidence(0, 3, 3, 40, state=[D, D, R, D])) == [3]


def test_an_unexplained_zero_of_the_day_itself_leaves_the_silence_as_it_was() -> None:
    assert found("came_back", evidence(0, 3, 3, 40, 40, state=[D, D, U, U, D])) == [4]


def test_entries_with_days_and_without_are_not_mixed() -> None:
    assert found("came_back", evidence(NO_DAY, 0, 300)) == []


def test_coming_back_is_proved_by_the_two_ends_of_the_silence() -> None:
    assert proof("came_back", evidence(0, 3, 40)) == {1, 2}
