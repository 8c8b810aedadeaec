"""What every rule must keep. Each promise takes a rule and some evidence, and fails by asserting.

They live beside the rules because they are the product's promises; the tests run every one of
them against every rule on random evidence.
"""

from collections.abc import Callable

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.rules import Rule

Promise = Callable[[Rule, Evidence, np.random.Generator], None]


def nothing_in_nothing_out(rule: Rule, evidence: Evidence, chance: np.random.Generator) -> None:
    assert len(rule.spot(Evidence.none())) == 0


def judges_each_person_alone(rule: Rule, evidence: Evidence, chance: np.random.Generator) -> None:
    alone = set()
    for person in np.unique(evidence.person):
        alone |= rule.spot(evidence.of(person)).keys()
    assert alone == rule.spot(evidence).keys()


def row_order_does_not_matter(rule: Rule, evidence: Evidence, chance: np.random.Generator) -> None:
    shuffled = evidence.take(chance.permutation(len(evidence)))
    assert rule.spot(shuffled).keys() == rule.spot(evidence).keys()


def never_takes_a_win_back(rule: Rule, evidence: Evidence, chance: np.random.Generator) -> None:
    """What was found at any moment is still found when later moments have been added."""
    moments = np.unique(np.stack([evidence.day, evidence.order], axis=1), axis=0)
    if not len(moments):
        return
    day, order = moments[chance.integers(len(moments))]
    then = (evidence.day < day) | ((evidence.day == day) & (evidence.order <= order))
    assert rule.spot(evidence.take(then)).keys() <= rule.spot(evidence).keys()


def cites_that_persons_own_past(
    rule: Rule, evidence: Evidence, chance: np.random.Generator
) -> None:
    """Every win cites rows, all of its person and thread, none later than its anchor."""
    place = {int(row): i for i, row in enumerate(evidence.row)}
    for win in rule.spot(evidence):
        assert win.anchor in win.because
        last = place[win.anchor]
        for row in win.because:
            i = place[row]
            assert evidence.person[i] == win.person
            assert evidence.thread[i] == win.thread
            assert (evidence.day[i], evidence.order[i]) <= (
                evidence.day[last],
                evidence.order[last],
            )


PROMISES: tuple[Promise, ...] = (
    nothing_in_nothing_out,
    judges_each_person_alone,
    row_order_does_not_matter,
    never_takes_a_win_back,
    cites_that_persons_own_past,
)
