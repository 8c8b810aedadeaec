"""`recalled`: an answer that was not known before, known unprompted after a while."""

from quietwins.spotting import NO_DAY, State
from tests.made import NAN, RULE, evidence, found, proof

NOT, KNEW = State.NOT_RECALLED, State.RECALLED


def test_knowing_a_week_later_what_was_not_known_is_a_win() -> None:
    assert found("recalled", evidence(0, 7, state=[NOT, KNEW], prompts=0)) == [1]


def test_six_days_after_last_seeing_it_is_too_soon() -> None:
    assert found("recalled", evidence(0, 6, state=[NOT, KNEW], prompts=0)) == []


def test_each_time_it_is_asked_it_is_seen() -> None:
    assert found("recalled", evidence(0, 5, 10, state=[NOT, KNEW, KNEW], prompts=0)) == []
    assert found("recalled", evidence(0, 5, 12, state=[NOT, KNEW, KNEW], prompts=0)) == [2]


def test_with_a_hint_it_was_prompted() -> None:
    assert found("recalled", evidence(0, 9, state=[NOT, KNEW], prompts=[0, 1])) == []
    assert found("recalled", evidence(0, 9, 18, state=[NOT, KNEW, KNEW], prompts=[0, 1, 0])) == [2]


def test_where_nobody_recorded_help_nothing_is_said() -> None:
    assert found("recalled", evidence(0, 9, state=[NOT, KNEW], prompts=NAN)) == []


def test_what_was_always_known_is_nothing_new() -> None:
    assert found("recalled", evidence(0, 9, 30, state=KNEW, prompts=0)) == []


def test_a_question_is_told_once() -> None:
    again = evidence(0, 9, 20, 30, state=[NOT, KNEW, NOT, KNEW], prompts=0)
    assert found("recalled", again) == [1]


def test_another_question_is_another_one() -> None:
    assert found("recalled", evidence(0, 9, state=[NOT, KNEW], prompts=0, kind=[0, 1])) == []
    both = evidence(0, 0, 9, 9, state=[NOT, NOT, KNEW, KNEW], prompts=0, kind=[0, 1, 0, 1])
    assert found("recalled", both) == [2, 3]


def test_without_days_nobody_can_say_how_long() -> None:
    assert found("recalled", evidence(NO_DAY, 9, state=[NOT, KNEW], prompts=0)) == []


def test_of_one_moment_nobody_knows_which_came_first() -> None:
    at_once = evidence(0, 9, 9, order=0, state=[NOT, NOT, KNEW], prompts=0)
    assert found("recalled", at_once) == []


def test_what_is_no_quiz_is_never_told_as_one() -> None:
    done = evidence(0, 9, state=[State.NOT_YET, State.DONE], prompts=0)
    assert found("recalled", done) == []


def test_it_cites_when_it_was_not_known_when_it_was_last_seen_and_itself() -> None:
    three = evidence(0, 5, 12, state=[NOT, KNEW, KNEW], prompts=0)
    assert proof("recalled", three) == {0, 1, 2}
    assert proof("recalled", evidence(0, 7, state=[NOT, KNEW], prompts=0)) == {0, 1}


def test_it_says_since_when_and_how_long_it_was_not_seen() -> None:
    (win,) = RULE["recalled"].spot(evidence(0, 5, 12, state=[NOT, KNEW, KNEW], prompts=0))
    assert (win.since, win.facts) == (0, {"days_unseen": 7})


def test_answers_of_a_quiz_are_no_evidence_of_anything_else() -> None:
    answers = evidence(0, 1, 2, 30, 31, state=[NOT, KNEW, KNEW, KNEW, NOT], prompts=[2, 0, 0, 0, 0])
    assert {name for name in RULE if found(name, answers)} == {"recalled"}
