"""`unprompted`: the fewest prompts so far, or none after needing some."""

import pytest

from quietwins.spotting import State
from tests.made import NAN, evidence, found, proof, undated

DONE = State.DONE


def test_none_after_needing_some_is_a_win() -> None:
    assert found("unprompted", evidence(0, 1, prompts=[2, 0])) == [1]


def test_fewer_than_ever_is_a_win() -> None:
    assert found("unprompted", evidence(0, 1, 2, prompts=[4, 3, 2])) == [1, 2]


def test_as_few_as_before_is_not_fewer() -> None:
    assert found("unprompted", evidence(0, 1, 2, prompts=[2, 3, 2])) == []


def test_none_again_after_needing_some_again_is_a_win_again() -> None:
    assert found("unprompted", evidence(0, 1, 2, 3, prompts=[2, 0, 1, 0])) == [1, 3]


def test_none_after_none_is_nothing_new() -> None:
    assert found("unprompted", evidence(0, 1, 2, prompts=[2, 0, 0])) == [1]


def test_none_at_the_very_first_has_nothing_to_be_fewer_than() -> None:
    assert found("unprompted", evidence(0, prompts=[0])) == []


def test_needing_more_again_says_nothing() -> None:
    assert found("unprompted", evidence(0, 1, 2, prompts=[1, 2, 3])) == []


def test_where_nobody_recorded_prompts_it_is_passed_over() -> None:
    assert found("unprompted", evidence(0, 1, 2, prompts=[2, NAN, 0])) == [2]
    assert found("unprompted", evidence(0, 1, prompts=[NAN, 0])) == []


def test_like_is_compared_with_like() -> None:
    assert found("unprompted", evidence(0, 1, prompts=[2, 0], kind=[0, 1])) == []
    assert found("unprompted", evidence(0, 1, prompts=[2, 0], thread=[1, 2])) == []


@pytest.mark.parametrize("state", [State.NOTHING, State.UNCLEAR, State.RESTED, State.NOT_YET])
def test_what_was_not_managed_was_not_managed_alone(state: State) -> None:
    assert found("unprompted", undated(DONE, state, prompts=[2, 0])) == []


def test_rest_between_changes_nothing() -> None:
    assert found("unprompted", undated(DONE, State.RESTED, DONE, prompts=[2, 0, 0])) == [2]


@pytest.mark.parametrize("state", [State.HARD, State.NOT_YET])
def test_fewest_is_fewest_of_all_also_of_those_not_yet_right(state: State) -> None:
    assert found("unprompted", undated(DONE, state, DONE, prompts=[3, 1, 2])) == []


def test_within_one_moment_nobody_knows_which_came_first() -> None:
    assert found("unprompted", evidence(0, 0, order=0, prompts=[1, 0])) == []


def test_of_two_at_one_moment_the_fewest_is_told_and_compared_with_earlier_ones() -> None:
    at_once = evidence(0, 1, 1, order=0, prompts=[4, 2, 1])
    assert found("unprompted", at_once) == [2]
    assert proof("unprompted", at_once) == {0, 2}


def test_none_after_needing_some_for_what_was_hard_is_a_win() -> None:
    assert found("unprompted", undated(DONE, State.HARD, DONE, prompts=[0, 2, 0])) == [2]


def test_it_is_proved_by_itself_and_by_when_help_was_needed() -> None:
    assert proof("unprompted", evidence(0, 1, prompts=[2, 0])) == {0, 1}
