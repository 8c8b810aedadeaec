"""Who we are measured beside is who we say, and the page says what ran."""

import math
from collections import Counter
from itertools import combinations

import numpy as np
from scipy import stats

from bench.power import CHANGES, evidence_for, middle, when_known
from bench.praised import LOOKS, OURS, Part, looked_at, praised
from bench.told import NEVER, evidence_of
from bench.traps import TRAPS
from bench.unchanging import UNCHANGING, VALUES, Values
from bench.usual_rules import USUAL, mann_kendall, rising_line
from quietwins.spotting import spot
from quietwins.spotting.rules.climb import Climb

CHANCE = 5


def some(name: str, n: int = 12, learners: int = 200) -> Values:
    return UNCHANGING[name](np.random.default_rng(CHANCE), learners)[:, :n]


def test_nobody_is_praised_for_staying_level() -> None:
    level = np.full((3, 12), 6.0)
    assert [way for way, rule in USUAL.items() if rule(level).any()] == []


def test_whoever_rises_every_time_is_praised_by_every_rule() -> None:
    rising = np.arange(12.0)[None, :] ** 2
    assert [way for way, rule in USUAL.items() if not rule(rising)[:, -1].all()] == []


def test_a_rising_line_is_the_one_of_the_textbook() -> None:
    values = some("counts")
    lines = [stats.linregress(np.arange(12), own) for own in values]
    assert rising_line(values)[:, -1].tolist() == [x.slope > 0 and x.pvalue < 0.05 for x in lines]


def test_mann_kendall_is_the_one_of_the_textbook_ties_and_all() -> None:
    values = some("marks of 10")
    assert mann_kendall(values)[:, -1].tolist() == [_rises(own.tolist()) for own in values]


def _rises(own: list[float]) -> bool:
    n = len(own)
    s = sum((b > a) - (b < a) for a, b in combinations(own, 2))
    ties = sum(u * (u - 1) * (2 * u + 5) for u in Counter(own).values())
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    return bool((s - 1) / math.sqrt(variance) > stats.norm.ppf(0.975))


def test_nobody_invented_changes_from_the_first_half_to_the_second() -> None:
    for name in UNCHANGING.keys() - {"low start"}:
        values = some(name, VALUES, learners=4_000)
        change = values[:, :22].mean(axis=1) - values[:, 23:].mean(axis=1)
        assert abs(np.median(change)) < 0.1 * values.std(), name


def test_a_look_sees_what_there_was_by_then_and_nothing_later() -> None:
    values = some("marks of 10", n=20)
    for way, rule in USUAL.items():
        by_then = [rule(values[:, :n])[:, -1] for n in range(6, 21)]
        assert (rule(values)[:, 5:] == np.stack(by_then, axis=1)).all(), way


def test_forty_looks_find_what_one_look_at_the_end_finds() -> None:
    values = some("marks of 10", VALUES, learners=30)
    whole = {
        (win.rule, win.person, win.order) for wins in spot(evidence_of(values)) for win in wins
    }
    looks = {
        (win.rule, win.person, win.order)
        for n in range(VALUES - 39, VALUES + 1)
        for wins in spot(evidence_of(values[:, :n]))
        for win in wins
    }
    assert looks == whole


def test_every_way_of_looking_is_measured_on_everybody() -> None:
    by_forty, by_looks = praised(1, 20)
    assert all(row.keys() - {"looks"} == {"way of looking", *UNCHANGING} for row in by_forty)
    assert [row["way of looking"] for row in by_forty][: len(USUAL)] == list(USUAL)
    assert {row["way of looking"] for row in by_looks} == {*USUAL, *OURS}
    assert {row["looks"] for row in by_looks} == {*LOOKS}


def test_whoever_is_told_is_told_at_the_same_value_however_often_it_is_measured() -> None:
    first, again = (looked_at(Part("carried over", 0, 100)) for _ in range(2))
    assert all((first[way] == again[way]).all() for way in first)
    assert any((first[way] < NEVER).any() for way in OURS)


# --- who knows what there is to find ---


def test_the_likelihood_ratio_is_the_one_of_two_fitted_means() -> None:
    """Twice its logarithm is how much less is left over when the known shape is taken out."""
    chance = np.random.default_rng(CHANCE)
    for change in CHANGES:
        values, n = chance.normal(size=(5, len(change.shape))), 30
        without = ((values[:, :n] - values[:, :n].mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
        left = values[:, :n] - change.shape[:n]
        left = ((left - left.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
        assert np.allclose(evidence_for(values, change.shape)[:, n - 1], (without - left) / 2)


def test_whoever_knows_owes_nothing_to_the_level() -> None:
    values, shape = some("even scatter", VALUES) / 10, CHANGES[2].shape
    assert np.allclose(evidence_for(values + 7, shape), evidence_for(values, shape))


def test_whoever_knows_is_wrong_of_one_in_twenty() -> None:
    chance = np.random.default_rng(CHANCE)
    values = chance.normal(size=(4_000, VALUES))
    first = when_known(values, CHANGES[2].shape, 6, chance)
    assert abs((first < NEVER).mean() - 0.05) <= 3 * np.sqrt(0.05 * 0.95 / 4_000)


def test_a_wait_that_most_never_end_has_no_middle() -> None:
    assert middle(np.array([6, 9, NEVER])) == 9
    assert middle(np.array([6, NEVER, NEVER])) == math.inf


def test_nobody_in_a_trap_is_told_more_often_for_being_guarded() -> None:
    for name, draw in TRAPS.items():
        trap = draw(np.random.default_rng(CHANCE), 400)
        told = [
            len({*rule.spot(evidence).person})
            for rule, evidence in ((Climb(), trap.bare), (trap.rule, trap.guarded))
        ]
        assert told[1] <= 0.05 * 400 + 3 * np.sqrt(0.05 * 0.95 * 400), name
        assert told[1] <= told[0], name
