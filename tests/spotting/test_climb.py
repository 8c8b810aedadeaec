"""A climb is told truly: rarely of those who do not change, in time of those who do."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.unchanging import UNCHANGING
from quietwins.spotting import Evidence, State
from quietwins.spotting.boundary import (
    FIRST_LOOK,
    HORIZONS,
    LEVELS,
    SPENT,
    boundary,
    exact,
    exact_steps,
)
from quietwins.spotting.boundary_table import TABLE
from quietwins.spotting.kendall import against_earlier
from quietwins.spotting.looks import looks_of
from quietwins.spotting.rules.climb import Climb
from tests.made import NAN, amounts, evidence, found, together

RISING = range(1, 13)
SERIES = 4_000


def many(values: np.ndarray) -> Evidence:
    """A learner a row, undated, in order."""
    learners, n = values.shape
    return evidence(
        *[0] * values.size,
        row=np.arange(values.size),
        person=np.repeat(np.arange(learners), n),
        day=np.iinfo(np.int32).min,
        order=np.tile(np.arange(n), learners),
        amount=values.ravel(),
    )


def told(values: np.ndarray, carry_over: float) -> float:
    """The share of learners of whom a climb is told."""
    return len({win.person for win in Climb(carry_over=carry_over).spot(many(values))}) / len(
        values
    )


# --- the boundary ---


@pytest.mark.parametrize(("error", "published"), [(0.10, 2.286), (0.05, 2.553), (0.01, 3.049)])
def test_the_boundary_of_forty_values_is_the_published_one(error: float, published: float) -> None:
    assert exact(40, error) == pytest.approx(published, abs=0.005)


@pytest.mark.parametrize("level", LEVELS)
def test_the_boundary_without_carry_over_spends_exactly_what_the_table_says(level: str) -> None:
    spent = [LEVELS[level] * share for share in SPENT[:3]]
    assert exact_steps(HORIZONS[:3], spent) == pytest.approx(TABLE[level, 0.0][:3], abs=1e-4)


@pytest.mark.parametrize("level", LEVELS)
def test_one_boundary_spends_no_more_than_promised_over_a_whole_life(level: str) -> None:
    chance = np.random.default_rng(11)
    c = boundary(level, 0.0)
    z = unchanging_z(chance, series=3_000, values=405)
    crossed = z >= c[1:406]
    by_40, by_400 = crossed[:, :45].any(axis=1).mean(), crossed.any(axis=1).mean()
    error = LEVELS[level]
    assert by_40 <= error + 3 * np.sqrt(error / 3_000)
    assert by_400 <= 1.6 * error + 3 * np.sqrt(1.6 * error / 3_000)
    assert by_400 > by_40 > error / 2


def test_taking_a_longer_horizons_boundary_on_the_way_breaks_the_promise() -> None:
    """Each of them alone would be crossed by 5 %; one after another, they spend again."""
    z = unchanging_z(np.random.default_rng(12), series=3_000, values=405)
    switched = np.full(405, np.inf)
    for first, last in pairwise((FIRST_LOOK - 1, 45, 85, 165, 405)):
        switched[first:last] = exact(last, 0.05)
    kept = boundary("likely", 0.0)[1:406]
    assert (z >= switched).any(axis=1).mean() > 0.085
    assert (z >= switched).any(axis=1).mean() > (z >= kept).any(axis=1).mean() + 0.005


def unchanging_z(chance: np.random.Generator, *, series: int, values: int) -> np.ndarray:
    looks = looks_of(many(chance.normal(size=(series, values))), carry_over=0.0)
    return looks.z.reshape(series, values)


@pytest.mark.parametrize("carry_over", [0.0, 0.1, 0.3])
def test_a_clearer_claim_is_asked_for_more_at_every_look(carry_over: float) -> None:
    early, likely, clear = (boundary(level, carry_over)[FIRST_LOOK:] for level in LEVELS)
    assert (early < likely).all()
    assert (likely < clear).all()
    assert len(HORIZONS) == len(SPENT)


# --- who is told of ---


@pytest.mark.parametrize(
    "way", [way for way in UNCHANGING if way not in ("carried over", "low start")]
)
def test_somebody_who_does_not_change_is_rarely_told_of(way: str) -> None:
    values = UNCHANGING[way](np.random.default_rng(5), SERIES)
    allowed = 0.05 + 3 * np.sqrt(0.05 * 0.95 / SERIES)
    assert told(values, 0.0) <= allowed


def test_values_that_lean_on_their_neighbours_are_read_with_their_carry_over() -> None:
    values = UNCHANGING["carried over"](np.random.default_rng(6), SERIES)
    assert told(values, 0.3) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / SERIES)
    assert told(values, 0.0) > 0.10


def test_a_small_steady_climb_is_told_within_a_term() -> None:
    chance = np.random.default_rng(7)
    values = chance.normal(size=(500, 40)) + 0.1 * np.arange(40)
    assert told(values, 0.0) > 0.9


def test_five_values_are_too_few_and_six_in_order_are_enough() -> None:
    weekly = [evidence(*range(0, 7 * n, 7), amount=range(n)) for n in (5, 6)]
    assert [found("climb", one) for one in weekly] == [[], [5]]


def test_of_values_that_stand_close_a_seventh_is_asked_for() -> None:
    """Good days come in runs, and six close ones in order are too often one such run."""
    assert found("climb", amounts(*range(6))) == []
    assert found("climb", amounts(*range(7))) == [6]


def test_where_fewer_is_better_a_fall_is_the_climb() -> None:
    assert found("climb", amounts(*RISING, better=-1)) == []
    assert found("climb", amounts(*reversed(RISING), better=-1))[0] == 6


def test_every_value_that_was_compared_is_cited() -> None:
    (win,) = [win for win in Climb().spot(amounts(*RISING)) if win.strength == "likely"]
    assert win.because == tuple(range(win.anchor + 1))


def test_a_claim_that_no_longer_holds_is_kept_and_says_so() -> None:
    (win, *_) = Climb().spot(amounts(*RISING))
    (later, *_) = Climb().spot(amounts(*RISING, *[0] * 30))
    assert win.facts["holds"]
    assert later.anchor == win.anchor
    assert not later.facts["holds"]


def test_a_dip_and_the_return_from_it_are_a_return() -> None:
    high, low = [20, 21, 22, 20, 21, 22], [5, 4, 5, 4, 5, 4]
    wins = Climb(carry_over=0.0).spot(amounts(*high, *low, *range(6, 23), *[20.5] * 20))
    assert [bool(win.facts["returned"]) for win in wins] == [True] * len(wins)
    assert len(wins)
    assert not any(win.facts["returned"] for win in Climb().spot(amounts(*RISING)))


# --- what is guarded against ---


def test_easier_tasks_later_are_no_climb() -> None:
    hard, easy = [3, 5, 4, 3, 5, 4, 3, 5, 4, 4], [8, 9, 8, 7, 9, 8, 9, 8, 7, 8]
    kinds = [0] * len(hard) + [1] * len(easy)
    assert found("climb", amounts(*hard, *easy, kind=kinds)) == []
    assert found("climb", amounts(*hard, *easy)) != []


def test_what_climbs_in_two_kinds_is_told_of_both_together() -> None:
    """Each kind alone is too short to tell."""
    kinds = [0, 1] * 4
    assert found("climb", amounts(1, 11, 2, 12, 3, 13, 4, 14, kind=kinds)) != []


def test_at_the_top_there_is_nothing_to_say() -> None:
    up = [4, 5, 6, 5, 7, 10, 10, 10, 10, 10, 10]
    assert found("climb", amounts(*up, out_of=10)) == []
    assert found("climb", amounts(*up, out_of=20)) != []


def test_nothing_is_told_where_much_less_is_written_down_than_before() -> None:
    """The bad days may be the ones that are missing."""
    values = [3, 4, 3, 5, 4, 5, 4, 5, 4, 5, NAN, 6, NAN, 7, NAN, 8, NAN, 9, NAN, 10]
    states = [State.NOTHING if np.isnan(value) else State.DONE for value in values]
    thin = amounts(*values, state=states, planned=True)
    assert found("climb", thin) == []
    assert found("climb", amounts(*values, state=states, planned=False)) != []


def test_mondays_are_compared_with_mondays_where_they_differ() -> None:
    """Somebody low on Mondays writes Mondays down at first, and then more and more Fridays."""
    chance = np.random.default_rng(3)
    days = [*(7 * week + d for week in range(7) for d in (0, 0, 1, 4)), *range(53, 53 + 7 * 30, 7)]
    value = [float(d % 7 == 4) * 10 + chance.normal() for d in days]
    assert found("climb", evidence(*days, amount=value)) == []
    assert found("climb", amounts(*value)) != []


def test_values_of_one_moment_are_not_compared_with_each_other() -> None:
    at_once = evidence(*[3] * 12, amount=list(RISING), order=0)
    assert found("climb", at_once) == []


def test_what_was_all_written_at_one_moment_is_no_climb() -> None:
    at_once = evidence(*[20_000] * 20, amount=[*range(20)], order=0)
    assert looks_of(at_once).s.tolist() == [0] * 20
    assert found("climb", at_once) == []


def test_of_one_moment_those_of_a_kind_stand_together_whatever_their_rows_are_called() -> None:
    days = [*[0] * 11, 1, 1, *[2] * 6]
    amount = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4]
    kind = [*[0] * 18, 1]
    last = evidence(*days, amount=amount, kind=kind, order=0)
    first = evidence(*days, amount=amount, kind=kind, order=0, row=[*range(1, 19), 0])
    assert found("climb", last) == [18]
    assert found("climb", first) == [0]


def test_somebody_elses_values_change_nothing() -> None:
    mine = amounts(*RISING)
    theirs = amounts(*reversed(RISING), person=2)
    both = Climb().spot(together(mine, theirs))
    assert [win.facts for win in both if win.person == 1] == [
        win.facts for win in Climb().spot(mine)
    ]


def test_carry_over_is_read_from_the_spacing_of_the_first_values() -> None:
    assert set(looks_of(amounts(*RISING)).carry_over) == {0.3}
    weekly = evidence(*range(0, 84, 7), amount=list(RISING))
    assert set(looks_of(weekly).carry_over) == {0.1}
    assert set(looks_of(weekly, carry_over=0.0).carry_over) == {0.0}


MARKS = (
    st.integers(-4, 4),
    st.integers(0, 300),
    st.integers(-(10**6), 10**6),
    st.integers(0, 100).map(lambda tenths: tenths / 10),
    st.integers(0, 7).map(lambda part: round(part / 7, 9)),
    st.floats(-5, 5).map(lambda value: round(value, 9)),
)
RUN = st.sampled_from(MARKS).flatmap(lambda mark: st.lists(mark, min_size=1, max_size=20))


@settings(deadline=None)
@given(st.lists(RUN, min_size=1, max_size=6))
def test_each_value_is_held_against_all_earlier_ones(runs: list[list[float]]) -> None:
    values = np.array([value for run in runs for value in run], float)
    opens = np.array([at == 0 for run in runs for at in range(len(run))])
    gain, equal = against_earlier(values, opens)
    wanted = [
        (sum(np.sign(run[at] - before) for before in run[:at]), run[:at].count(run[at]))
        for run in runs
        for at in range(len(run))
    ]
    assert [*zip(gain.tolist(), equal.tolist(), strict=True)] == wanted


def test_a_mark_like_no_other_after_a_hundred_whole_ones_is_compared_as_it_is() -> None:
    values = np.array([*[1.0, 2.0] * 60, 1.000000001, 2**40])
    gain, equal = against_earlier(values, np.arange(len(values)) == 0)
    assert (gain[-2], equal[-2]) == (60 - 60, 0)
    assert gain[-1] == 121
