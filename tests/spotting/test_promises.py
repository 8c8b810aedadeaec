"""What every rule keeps, whatever the evidence; and that it finds what its words say."""

import numpy as np
import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from quietwins.spotting import Evidence, Rule
from quietwins.spotting.promises import PROMISES, Promise
from quietwins.spotting.rules.since import Since
from tests.made import MONDAY, RULE, evidence, some_evidence, together
from tests.spotting.entries import Anchors
from tests.spotting.oracles import ORACLES, Oracle, Whose, expected, since_the_day_of

FREELY = settings(deadline=None, suppress_health_check=list(HealthCheck))
every_rule = pytest.mark.parametrize("name", sorted(RULE))
ASKED = Since(day=MONDAY + 8, ahead=1, enough=2, reached=(1.3, 1.5, 2.0))
"""Somebody asked about a day; so easily told that a few entries show what it does."""
GROWTH: dict[str, tuple[Rule, Oracle]] = {
    "climb": (RULE["climb"], ORACLES["climb"]),
    "since a day": (ASKED, since_the_day_of(ASKED)),
}
every_claim = pytest.mark.parametrize("name", GROWTH)


@st.composite
def rising_evidence(draw: st.DrawFn) -> Evidence:
    """Up to two people whose values may rise over some weeks, of one kind or two, some at once."""
    days = np.cumsum(draw(st.lists(st.integers(0, 3), min_size=10, max_size=30)))

    def each(one: st.SearchStrategy[int]) -> list[int]:
        return draw(st.lists(one, min_size=len(days), max_size=len(days)))

    scatter = np.array(each(st.integers(0, 4)))
    rise = draw(st.sampled_from([0, 0.25, 1, 3]))
    at_once = draw(st.booleans())
    return evidence(
        *(MONDAY + days).tolist(),
        amount=scatter + np.round(rise * np.arange(len(days))),
        person=each(st.sampled_from([7, 7, 7, 3])),
        kind=each(st.sampled_from([0, 0, 0, draw(st.integers(0, 1))])),
        order=0 if at_once else np.arange(len(days)),
    )


@every_rule
@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
@settings(FREELY, max_examples=15)
@given(evidence=some_evidence(), seed=st.integers(0, 2**32 - 1))
def test_every_rule_keeps_every_promise(
    promise: Promise, name: str, evidence: Evidence, seed: int
) -> None:
    promise(RULE[name], evidence, np.random.default_rng(seed))


def test_every_rule_has_its_slow_twin() -> None:
    assert ORACLES.keys() == RULE.keys()


@every_rule
@settings(FREELY, max_examples=60)
@given(evidence=some_evidence(at_once=False))
def test_a_rule_finds_what_its_words_say(name: str, evidence: Evidence) -> None:
    agrees_with_its_words(RULE[name], ORACLES[name], evidence)


@every_rule
@settings(FREELY, max_examples=60)
@given(evidence=some_evidence())
def test_a_rule_finds_what_its_words_say_where_moments_are_shared(
    name: str, evidence: Evidence
) -> None:
    agrees_with_its_words(RULE[name], ORACLES[name], evidence)


# --- claims of growth, of people who may have grown ---


@every_claim
@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
@settings(FREELY, max_examples=25)
@given(evidence=rising_evidence(), seed=st.integers(0, 2**32 - 1))
def test_every_claim_of_growth_keeps_every_promise(
    promise: Promise, name: str, evidence: Evidence, seed: int
) -> None:
    promise(GROWTH[name][0], evidence, np.random.default_rng(seed))


@every_claim
@settings(FREELY, max_examples=50)
@given(evidence=rising_evidence())
def test_a_claim_of_growth_is_what_its_words_say(name: str, evidence: Evidence) -> None:
    agrees_with_its_words(*GROWTH[name], evidence)


@every_claim
@settings(FREELY, max_examples=25)
@given(evidence=rising_evidence(), others=rising_evidence(), seed=st.integers(0, 2**32 - 1))
def test_whoever_else_is_there_changes_no_claim_of_growth(
    name: str, evidence: Evidence, others: Evidence, seed: int
) -> None:
    """Others come, go and stand in between, and every number stays as it was."""
    rule, mine = GROWTH[name][0], 7
    both = together(evidence.of(mine), others.take(others.person != mine))
    mixed = both.take(np.random.default_rng(seed).permutation(len(both)))
    alone = [(win.anchor, win.strength, win.facts) for win in rule.spot(both.of(mine))]
    among = [win for win in rule.spot(mixed) if win.person == mine]
    assert [(win.anchor, win.strength, win.facts) for win in among] == alone


@every_claim
def test_many_of_those_who_may_have_grown_are_told(name: str) -> None:
    """So that what is promised above is promised of something."""
    find(rising_evidence(), lambda one: len(GROWTH[name][0].spot(one)) > 1, settings=FREELY)


def agrees_with_its_words(rule: Rule, oracle: Oracle, evidence: Evidence) -> None:
    """One win for each that the oracle found, at a row it allows, and not one more."""
    found = sorted((win.person, win.thread, win.anchor) for win in rule.spot(evidence))
    wanted = expected(oracle, evidence)
    assert found == sorted((*whose, nearest(whose, may, found)) for whose, may in wanted)


def nearest(whose: Whose, may: Anchors, found: list[tuple[int, int, int]]) -> int:
    """The anchor that was found, where it is one of those that may be; else one of those."""
    return next((row for *who, row in found if (*who,) == whose and row in may), min(may))
