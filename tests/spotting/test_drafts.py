"""`shown`, `corrected`, `fewer_slips`: what drafts show, beside the draft before."""

import pytest

from quietwins.spotting import State
from quietwins.spotting.boundary import LIKELY
from tests.made import RULE, evidence, found, proof

STATES = {
    "shown": State.SHOWN,
    "corrected": State.PUT_RIGHT,
    "fewer_slips": State.FEWER_SLIPS,
}
every_rule = pytest.mark.parametrize("rule", STATES)
DRAFTED, DONE = State.DRAFTED, State.DONE


@every_rule
def test_it_is_told_with_the_draft_before(rule: str) -> None:
    drafts = evidence(0, 7, state=[DRAFTED, STATES[rule]])
    assert found(rule, drafts) == [1]
    assert proof(rule, drafts) == {0, 1}


@every_rule
def test_the_opening_draft_proves_itself(rule: str) -> None:
    assert proof(rule, evidence(0, state=STATES[rule])) == {0}


@every_rule
def test_a_draft_that_shows_nothing_new_is_no_win(rule: str) -> None:
    assert found(rule, evidence(0, 7, state=DRAFTED)) == []


def test_several_things_of_one_draft_are_told_each_with_the_draft_before() -> None:
    drafts = evidence(0, 7, 7, order=[0, 1, 1], kind=[0, 1, 2], state=[DRAFTED, *[State.SHOWN] * 2])
    wins = {win.anchor: set(win.because) for win in RULE["shown"].spot(drafts)}
    assert wins == {1: {0, 1}, 2: {0, 2}}


def test_what_is_no_draft_is_no_draft_before() -> None:
    assert proof("shown", evidence(0, 7, state=[DONE, State.SHOWN])) == {1}


def test_what_a_draft_shows_is_told_by_its_own_rule_alone() -> None:
    drafts = evidence(0, 7, kind=[0, 1], state=[DRAFTED, State.SHOWN])
    assert {name for name in RULE if found(name, drafts)} == {"shown"}


def test_after_something_hard_a_draft_is_another_go() -> None:
    assert found("tried_again", evidence(0, 7, state=[State.HARD, State.SHOWN])) == [1]


def test_coming_back_to_writing_is_seen_in_drafts() -> None:
    assert found("came_back", evidence(0, 3, 60, state=DRAFTED)) == [2]


def test_fewer_slips_is_a_claim_and_no_fact() -> None:
    (win,) = RULE["fewer_slips"].spot(evidence(0, 7, state=[DRAFTED, State.FEWER_SLIPS]))
    assert win.strength == LIKELY
