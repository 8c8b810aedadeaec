"""What every rule keeps, whatever the evidence; and that it finds what its words say."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.spotting import Evidence, Rule
from quietwins.spotting.promises import PROMISES, Promise
from tests.made import RULE, some_evidence
from tests.spotting.entries import Anchors
from tests.spotting.oracles import ORACLES, Whose, expected

FREELY = settings(deadline=None, suppress_health_check=list(HealthCheck))
every_rule = pytest.mark.parametrize("name", sorted(RULE))


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
    agrees_with_its_words(RULE[name], evidence)


@every_rule
@settings(FREELY, max_examples=60)
@given(evidence=some_evidence())
def test_a_rule_finds_what_its_words_say_where_moments_are_shared(
    name: str, evidence: Evidence
) -> None:
    agrees_with_its_words(RULE[name], evidence)


def agrees_with_its_words(rule: Rule, evidence: Evidence) -> None:
    """One win for each that the oracle found, at a row it allows, and not one more."""
    found = sorted((win.person, win.thread, win.anchor) for win in rule.spot(evidence))
    wanted = expected(ORACLES[rule.name], evidence)
    assert found == sorted((*whose, nearest(whose, may, found)) for whose, may in wanted)


def nearest(whose: Whose, may: Anchors, found: list[tuple[int, int, int]]) -> int:
    """The anchor that was found, where it is one of those that may be; else one of those."""
    return next((row for *who, row in found if (*who,) == whose and row in may), min(may))
