"""`two_running`: two planned weeks, or tasks, in a row after one with nothing recorded."""

import numpy as np
import pytest

from quietwins.spotting import Evidence, State
from tests.made import MONDAY, evidence, found, proof, undated

D, N, R, U = State.DONE, State.NOTHING, State.RESTED, State.UNCLEAR
SUNDAY = 6


def weeks(*days: int, **columns: object) -> Evidence:
    """Planned entries, days counted from a Monday."""
    return evidence(*np.add(days, MONDAY).tolist(), **({"planned": True} | columns))  # type: ignore[arg-type]


def test_two_tasks_in_a_row_after_one_with_nothing_recorded_is_a_win() -> None:
    assert found("two_running", undated(N, D, D)) == [2]


def test_it_is_said_at_the_end_of_a_longer_story_too() -> None:
    assert found("two_running", undated(D, D, N, D, D)) == [4]


def test_who_always_did_is_not_told_so() -> None:
    assert found("two_running", undated(D, D, D, D)) == []


def test_one_between_two_with_nothing_recorded_is_not_two_running() -> None:
    assert found("two_running", undated(N, D, N, D)) == []


def test_it_is_said_once_and_never_counted_on() -> None:
    assert found("two_running", undated(N, D, D, D, N, D, D)) == [2]


@pytest.mark.parametrize("states", [(R, N, D, D), (N, R, D, D), (N, D, R, D)])
def test_rest_is_passed_over_wherever_it_falls(states: tuple[State, ...]) -> None:
    assert found("two_running", undated(*states)) == [3]


def test_rest_is_not_something_with_nothing_recorded() -> None:
    assert found("two_running", undated(R, D, D)) == []


@pytest.mark.parametrize("states", [(U, D, D), (N, U, D, D), (N, D, U, D)])
def test_a_zero_nobody_has_explained_breaks_the_pattern(states: tuple[State, ...]) -> None:
    assert found("two_running", undated(*states)) == []


def test_after_an_unexplained_zero_it_can_begin_anew() -> None:
    assert found("two_running", undated(N, D, U, N, D, D)) == [5]


def test_a_start_is_as_good_as_a_finish() -> None:
    assert found("two_running", undated(N, State.STARTED, State.TRIED)) == [2]


def test_what_was_not_planned_does_not_count() -> None:
    assert found("two_running", undated(N, D, D, planned=[True, True, False])) == []
    assert found("two_running", undated(N, D, N, D, planned=[True, True, False, True])) == [3]


def test_two_planned_weeks_in_a_row_after_one_with_nothing_recorded_is_a_win() -> None:
    assert found("two_running", weeks(0, 7, 14, state=[N, D, D])) == [2]


def test_two_tasks_of_one_week_are_one_week() -> None:
    assert found("two_running", weeks(0, 7, 8, state=[N, D, D])) == []


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert found("two_running", weeks(0, 7, 7 + SUNDAY, state=[N, D, D])) == []
    assert found("two_running", weeks(0, 7 + SUNDAY, 14, state=[N, D, D])) == [2]


def test_a_week_is_done_when_anything_planned_in_it_was() -> None:
    assert found("two_running", weeks(0, 7, 9, 14, 16, state=[N, N, D, D, N])) == [3]
    assert found("two_running", weeks(0, 2, 7, 14, state=[N, D, D, D])) == []


def test_weeks_with_nothing_planned_are_holidays() -> None:
    assert found("two_running", weeks(0, 7, 70, state=[N, D, D])) == [2]


def test_the_same_task_read_twice_is_one_task() -> None:
    assert found("two_running", undated(N, D, D, order=[0, 1, 1])) == []


def test_a_task_done_once_is_done_however_often_it_was_read() -> None:
    assert found("two_running", undated(N, D, N, D, order=[0, 1, 1, 2])) == [3]


def test_a_count_of_something_is_neither_a_step_nor_a_week_without_one() -> None:
    assert found("two_running", undated(N, D, State.COUNTED, D)) == [3]
    assert found("two_running", undated(State.COUNTED, D, D)) == []


def test_it_is_proved_by_the_two_that_were_done() -> None:
    assert {1, 2} <= proof("two_running", undated(N, D, D))
