"""`best`: above every earlier entry of the same kind, of which there are five or more."""

import pytest

from quietwins.spotting import State
from tests.made import NAN, amounts, found, proof, undated


def test_more_than_all_of_five_earlier_ones_is_a_win() -> None:
    assert found("best", amounts(40, 60, 50, 70, 65, 96)) == [5]


def test_four_earlier_ones_are_too_few() -> None:
    assert found("best", amounts(40, 60, 50, 70, 96)) == []


def test_as_much_as_before_is_not_more() -> None:
    assert found("best", amounts(40, 60, 50, 96, 65, 96)) == []


def test_fewer_is_better_where_fewer_is_better() -> None:
    assert found("best", amounts(9, 8, 7, 8, 9, 6, better=-1)) == [5]
    assert found("best", amounts(9, 8, 7, 8, 9, 10, better=-1)) == []


def test_each_new_best_is_a_win_of_its_own() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 6, 5, 7)) == [5, 7]


def test_like_is_compared_with_like() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 96, kind=[0, 0, 0, 0, 0, 1])) == []
    assert found("best", amounts(1, 2, 3, 4, 5, 99, 6, kind=[0, 0, 0, 0, 0, 1, 0])) == [6]


def test_what_was_not_counted_is_not_an_earlier_one() -> None:
    assert found("best", amounts(1, NAN, 2, 3, 4, 6)) == []
    assert found("best", amounts(1, NAN, 2, 3, 4, 5, 6)) == [6]


def test_marks_out_of_different_totals_are_compared_as_shares() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 12, out_of=[10, 10, 10, 10, 10, 20])) == [5]
    assert found("best", amounts(1, 2, 3, 4, 6, 12, out_of=[10, 10, 10, 10, 10, 20])) == []


def test_a_share_is_not_compared_with_a_plain_amount() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 9, out_of=[NAN, NAN, NAN, NAN, NAN, 10])) == []


def test_full_marks_are_not_praised() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 9, out_of=10)) == [5]
    assert found("best", amounts(1, 2, 3, 4, 5, 10, out_of=10)) == []


def test_more_than_full_marks_are_not_praised_either() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 12, out_of=10)) == []


def test_none_at_all_is_not_praised_where_fewer_is_better() -> None:
    assert found("best", amounts(9, 8, 7, 8, 9, 1, better=-1)) == [5]
    assert found("best", amounts(9, 8, 7, 8, 9, 0, better=-1)) == []
    assert found("best", amounts(9, 8, 7, 8, 9, 0, better=-1, out_of=10)) == []


def test_zero_is_no_top_where_more_is_better() -> None:
    assert found("best", amounts(-5, -4, -3, -2, -1, 0)) == [5]


def test_those_of_the_same_moment_are_not_earlier_ones() -> None:
    assert found("best", amounts(1, 2, 3, 4, 5, 9, order=0, day=[0, 1, 2, 3, 4, 4])) == []


def test_a_best_out_of_reach_of_earlier_ones_on_the_same_day_is_the_highest_of_that_day() -> None:
    day = amounts(1, 2, 3, 4, 5, 8, 9, order=0, day=[0, 1, 2, 3, 4, 5, 5])
    assert found("best", day) == [6]


@pytest.mark.parametrize("state", [State.NOTHING, State.UNCLEAR, State.RESTED])
def test_what_was_not_done_is_neither_best_nor_an_earlier_one(state: State) -> None:
    done = [State.DONE] * 5
    assert found("best", undated(*done, state, amount=[1, 2, 3, 4, 5, 9])) == []
    assert found("best", undated(state, *done, amount=[1, 2, 3, 4, 5, 9])) == []


def test_a_best_is_proved_by_itself_and_the_one_it_passed() -> None:
    assert {3, 5} <= proof("best", amounts(40, 60, 50, 70, 65, 96))
