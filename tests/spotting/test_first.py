"""`first`: a kind of task never seen in a thread before."""

import pytest

from quietwins.spotting import NO_KIND, State
from tests.made import evidence, found, proof, together, undated

DONE = State.DONE
ESSAY, QUOTATION = 0, 1


def test_the_first_of_a_new_kind_is_a_win() -> None:
    assert found("first", evidence(0, 3, kind=[ESSAY, QUOTATION])) == [1]


def test_the_very_first_entry_of_all_has_nothing_before_it() -> None:
    assert found("first", evidence(0, kind=QUOTATION)) == []


def test_a_kind_is_new_once() -> None:
    assert found("first", evidence(0, 1, 2, 3, kind=[ESSAY, QUOTATION, ESSAY, QUOTATION])) == [1]


def test_what_is_new_in_another_thread_does_not_make_it_new_here() -> None:
    assert found("first", evidence(0, 1, kind=[ESSAY, QUOTATION], thread=[1, 2])) == []


def test_what_somebody_else_did_before_makes_nothing_new() -> None:
    assert found("first", evidence(0, 1, kind=[ESSAY, QUOTATION], person=[1, 2])) == []


def test_two_kinds_begun_at_one_moment_have_nothing_before_them() -> None:
    assert found("first", evidence(0, 0, kind=[ESSAY, QUOTATION], order=0)) == []


def test_the_order_of_columns_will_do_where_there_are_no_days() -> None:
    assert found("first", undated(DONE, DONE, kind=[ESSAY, QUOTATION])) == [1]


def test_nothing_recorded_is_not_a_first() -> None:
    columns = undated(DONE, State.NOTHING, DONE, kind=[ESSAY, QUOTATION, QUOTATION])
    assert found("first", columns) == [2]


def test_nothing_recorded_is_not_something_that_came_before() -> None:
    assert found("first", undated(State.NOTHING, DONE, kind=[ESSAY, QUOTATION])) == []


def test_rest_is_neither_a_first_nor_what_came_before() -> None:
    assert found("first", undated(State.RESTED, DONE, kind=[ESSAY, QUOTATION])) == []
    assert found("first", undated(DONE, State.RESTED, kind=[ESSAY, QUOTATION])) == []


def test_a_kind_nobody_named_is_no_first_but_came_before() -> None:
    assert found("first", undated(DONE, DONE, kind=[ESSAY, NO_KIND])) == []
    assert found("first", undated(DONE, DONE, kind=[NO_KIND, QUOTATION])) == [1]


def test_a_first_start_counts() -> None:
    assert found("first", undated(DONE, State.STARTED, kind=[ESSAY, QUOTATION])) == [1]


@pytest.mark.parametrize("state", [State.HARD, State.NOT_YET])
def test_what_was_hard_or_not_yet_right_is_no_first_and_its_kind_no_longer_new(
    state: State,
) -> None:
    assert found("first", undated(DONE, state, DONE, kind=[ESSAY, QUOTATION, QUOTATION])) == []


@pytest.mark.parametrize("state", [State.HARD, State.NOT_YET, State.UNCLEAR])
def test_within_one_moment_nobody_knows_whether_it_went_well_first(state: State) -> None:
    at_once = evidence(
        0, 1, 1, order=0, kind=[ESSAY, QUOTATION, QUOTATION], state=[DONE, state, DONE]
    )
    assert found("first", at_once) == []


def test_after_a_zero_that_nobody_has_explained_the_next_kind_is_still_new() -> None:
    assert found("first", undated(State.UNCLEAR, DONE, DONE, kind=[2, ESSAY, QUOTATION])) == [2]


def test_it_is_proved_by_the_first_that_was_done_not_by_an_unexplained_zero() -> None:
    columns = undated(State.UNCLEAR, State.HARD, DONE, kind=[2, ESSAY, QUOTATION])
    assert proof("first", columns) == {1, 2}


def test_what_was_hard_or_not_yet_right_came_before_all_the_same() -> None:
    assert found("first", undated(State.NOT_YET, DONE, kind=[ESSAY, QUOTATION])) == [1]
    assert found("first", undated(State.HARD, DONE, kind=[ESSAY, QUOTATION])) == [1]


def test_after_a_zero_nobody_has_explained_we_cannot_tell_what_is_new() -> None:
    columns = undated(DONE, State.UNCLEAR, DONE, kind=[ESSAY, QUOTATION, QUOTATION])
    assert found("first", columns) == []


def test_a_first_is_proved_by_itself_and_something_before_it() -> None:
    assert proof("first", evidence(0, 3, kind=[ESSAY, QUOTATION])) == {0, 1}


def test_each_person_has_firsts_of_their_own() -> None:
    both = together(
        evidence(0, 1, kind=[ESSAY, QUOTATION]), evidence(5, 6, kind=[ESSAY, QUOTATION], person=2)
    )
    assert found("first", both) == [1, 3]
