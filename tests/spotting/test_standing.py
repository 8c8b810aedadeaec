"""Where a thing stands, for those who ask: what was counted, what holds it back, an early sign."""

import numpy as np
import pytest

from quietwins.spotting import Evidence, State
from quietwins.spotting.boundary import boundary
from quietwins.spotting.comparing import Compared, compared
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.rules.since import Since
from quietwins.spotting.standing import LONG, RECENT, THINNED, TOP, Climbing, climbing
from tests.made import NAN, amounts, evidence, together

RISING = range(1, 13)
LEVEL = [5, 4, 6, 5, 6, 4, 5, 6]


def stands(entries: Evidence, carry_over: float | None = None) -> Climbing:
    (one,) = climbing(entries, Climb(carry_over=carry_over))
    return one


def test_five_values_have_not_been_looked_at() -> None:
    assert climbing(amounts(*range(5)), Climb()) == []
    assert climbing(Evidence.none(), Climb()) == []
    assert stands(amounts(*range(6))).looks == 6


def test_every_pair_is_counted_and_held_against_each_boundary() -> None:
    """Twelve values in order: 66 pairs, and a variance of 12 · 11 · 29 / 18."""
    one = stands(amounts(*RISING), carry_over=0.0)
    assert (one.looks, one.s, one.carry_over) == (12, 66, 0.0)
    assert one.z == pytest.approx(66 / np.sqrt(12 * 11 * 29 / 18))
    assert one.boundaries["likely"] == boundary("likely", 0.0)[12]
    assert (one.level, one.held_back) == ("clear", ())


def test_what_was_told_and_still_stands_is_the_claim() -> None:
    one = stands(amounts(*RISING))
    assert [win.strength for win in one.told] == ["likely", "clear"]
    assert one.claims == one.told


def test_what_stands_no_longer_is_no_claim_and_no_early_sign() -> None:
    one = stands(amounts(*RISING, *[0] * 30))
    assert one.told and not one.claims
    assert one.level == ""


def test_an_early_sign_is_below_what_is_told() -> None:
    """Of 21 pairs two fall: S is 17, over a variance of 7 · 6 · 19 / 18."""
    early = stands(amounts(1, 2, 4, 3, 5, 7, 6), carry_over=0.0)
    assert early.level == "early"
    assert early.told == ()
    assert early.s == 17
    assert early.boundaries["early"] <= early.z < early.boundaries["likely"]


def test_it_says_what_holds_a_climb_back() -> None:
    up = [4, 5, 6, 5, 7, 10, 10, 10, 10, 10, 10]
    at_the_top = stands(amounts(*up, out_of=10))
    assert (at_the_top.level, at_the_top.held_back) == ("", (TOP,))
    dropped = stands(amounts(*range(1, 21), 2, 2, 2))
    assert (dropped.level, dropped.held_back) == ("", (RECENT,))


def test_it_says_where_much_less_is_written_down_than_before() -> None:
    values = [3, 4, 3, 5, 4, 5, 4, 5, 4, 5, NAN, 6, NAN, 7, NAN, 8, NAN, 9, NAN, 10]
    states = [State.NOTHING if np.isnan(value) else State.DONE for value in values]
    one = stands(amounts(*values, state=states, planned=True))
    assert one.held_back == (THINNED,)


def test_beyond_the_last_horizon_no_look_is_made() -> None:
    one = stands(amounts(*range(806)))
    assert one.held_back == (LONG,)
    assert np.isinf(one.boundaries["likely"])


def test_nothing_holds_back_what_does_not_climb() -> None:
    assert stands(amounts(*LEVEL, *LEVEL)).held_back == ()


def test_each_learner_and_thing_stands_alone() -> None:
    several = [amounts(*RISING, person=p, thread=t) for p, t in ((3, 1), (1, 2), (1, 1))]
    found = climbing(together(*several), Climb())
    assert [(one.person, one.thread) for one in found] == [(1, 1), (1, 2), (3, 1)]
    assert len({one.z for one in found}) == 1
    assert [len(one.rows) for one in found] == [12] * 3


# --- before a day, and since ---


def since_day_0(*values: float, before: int = 8, ahead: int = 0) -> Compared:
    days = [3 * (at - before) for at in range(len(values))]
    (one,) = compared(evidence(*days, amount=list(values)), Since(day=0, ahead=ahead))
    return one


def test_medians_and_overlap_are_of_the_two_times() -> None:
    """Of 8 · 4 pairs, all but the three of a 6 before and the 6 since are higher."""
    one = since_day_0(*LEVEL, 7, 8, 7, 6)
    assert one.medians == (5.0, 7.0)
    assert one.overlap.nap == (32 - 3 + 3 / 2) / 32
    assert (len(one.before), len(one.since), one.rising) == (8, 4, False)


def test_an_early_sign_since_a_day_is_half_of_what_is_told() -> None:
    levels = {one.level: one.e for one in (since_day_0(*LEVEL, *[9] * n) for n in range(1, 12))}
    assert [*levels] == ["", "early", "likely", "clear"]
    assert 10 <= levels["early"] < 20 <= levels["likely"] < 100 <= levels["clear"]


def test_at_the_top_of_a_scale_nothing_is_said_since_a_day() -> None:
    days = [3 * (at - 8) for at in range(30)]
    for out_of, level in ((9, ""), (10, "clear")):
        entries = evidence(*days, amount=[*LEVEL, *[9] * 22], out_of=out_of)
        (one,) = compared(entries, Since(day=0))
        assert one.level == level


def test_what_is_thin_has_its_numbers_and_no_level() -> None:
    one = since_day_0(*LEVEL[1:], *[9] * 20, before=7)
    assert (one.level, one.medians) == ("", (5.0, 9.0))
    assert since_day_0(*LEVEL).level == ""
    assert np.isnan(since_day_0(*LEVEL).medians[1])
    assert np.isnan(since_day_0(9, 9, before=0).medians[0])


def test_without_a_day_or_a_value_nothing_is_compared() -> None:
    assert compared(amounts(*LEVEL), Since()) == []
    assert compared(evidence(0, 1), Since(day=1)) == []


def test_days_ahead_of_it_can_be_left_out_of_what_is_compared() -> None:
    assert len(since_day_0(*LEVEL, 9, ahead=6).before) == 6
