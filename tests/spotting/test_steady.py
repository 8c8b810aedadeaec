"""`steady`: most of what was planned is done, sure enough to say that it is kept going."""

import numpy as np
import pytest
from scipy.stats import beta

from quietwins.spotting import NO_DAY, Evidence, State
from tests.made import evidence, found

D, N, R, U = State.DONE, State.NOTHING, State.RESTED, State.UNCLEAR
FADING = 0.5 ** (1 / 10)


def planned(*states: State, apart: int = 7) -> Evidence:
    """Planned occasions, some days apart."""
    return evidence(*range(0, apart * len(states), apart), state=states, planned=True)


def surest(states: str) -> list[int]:
    """Where the 10 % quantile of the posterior rises to 0.7, for "D" done and "N" nothing."""
    weights = [[FADING ** (t - s) for s in range(t + 1)] for t in range(len(states))]
    a = [sum(w for w, x in zip(ws, states, strict=False) if x == "D") for ws in weights]
    b = [sum(ws) - done for ws, done in zip(weights, a, strict=True)]
    sure = [False, *(beta(p + 1, q + 1).ppf(0.1) >= 0.7 for p, q in zip(a, b, strict=True))]
    return [t for t in range(len(states)) if sure[t + 1] and not sure[t]]


def test_seven_planned_occasions_kept_are_enough_to_say_so() -> None:
    assert found("steady", planned(*[D] * 7)) == [6]
    assert surest("D" * 7) == [6]


def test_six_are_not() -> None:
    assert found("steady", planned(*[D] * 6)) == []


def test_it_is_not_said_again_while_it_lasts() -> None:
    assert found("steady", planned(*[D] * 20)) == [6]


@pytest.mark.parametrize(
    "states",
    [
        "NDDDDDDDDDDDDD",
        "DDDNDDDDDDDDDDDD",
        "DDDDDDDNNDDDDDDDDDDDDDD",
        "DNDNDNDNDNDN",
        "DDDDDDDNDDDDDDDDDNDDDDDDDDDDDDDNNNDDDDDDDDDDDDDDDD",
        "NNNNNNNNNNNNDDDDDDDDDDDDDDDDDDDDDDDDD",
    ],
)
def test_older_occasions_fade_by_half_in_ten(states: str) -> None:
    letters = {"D": D, "N": N}
    assert found("steady", planned(*(letters[x] for x in states))) == surest(states)


def test_it_is_said_again_when_found_again() -> None:
    again = planned(*[D] * 7, N, N, N, *[D] * 25)
    assert found("steady", again) == surest("DDDDDDDNNN" + "D" * 25)
    assert len(found("steady", again)) == 2


@pytest.mark.parametrize("state", [R, U, State.COUNTED])
def test_rest_and_unexplained_zeros_change_nothing(state: State) -> None:
    assert found("steady", planned(D, D, D, state, state, state, D, D, D)) == []
    assert found("steady", planned(D, D, D, state, state, state, D, D, D, D)) == [9]


def test_what_was_not_planned_does_not_count() -> None:
    unplanned = evidence(*range(8), planned=[True] * 6 + [False] * 2)
    assert found("steady", unplanned) == []


def test_a_start_keeps_it_going_as_well_as_a_finish() -> None:
    assert found("steady", planned(*[State.STARTED] * 7)) == [6]


def test_days_do_not_matter_only_occasions() -> None:
    assert found("steady", planned(*[D] * 7, apart=1)) == [6]
    assert found("steady", planned(*[D] * 7, apart=60)) == [6]


@pytest.mark.parametrize("many", [7, 40])
def test_a_row_of_marks_without_days_is_attendance_and_not_effort(many: int) -> None:
    assert found("steady", evidence(*[NO_DAY] * many, planned=True)) == []


def test_tasks_without_days_neither_help_nor_hinder_those_with_days() -> None:
    mixed = evidence(*[NO_DAY] * 6, *range(7), state=[N] * 3 + [D] * 10, planned=True)
    assert found("steady", mixed) == [12]
    assert found("steady", mixed.take(np.arange(12))) == []


def test_two_threads_are_two_things_to_keep_going() -> None:
    assert found("steady", evidence(*range(8), thread=[1, 2] * 4, planned=True)) == []
