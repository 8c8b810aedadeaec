"""The usual rules that ours are measured beside are the usual ones, and the page says what ran."""

import math
from collections import Counter
from itertools import combinations

import numpy as np
from scipy import stats

from bench.truth import LOOKS, evidence_of, praised
from bench.unchanging import UNCHANGING, VALUES, Values
from bench.usual_rules import USUAL, mann_kendall, rising_line
from quietwins.spotting import spot

CHANCE = 5


def some(name: str, n: int = 12, learners: int = 200) -> Values:
    return UNCHANGING[name](np.random.default_rng(CHANCE), learners)[:, :n]


def test_nobody_is_praised_for_staying_level() -> None:
    level = np.full((3, 12), 6.0)
    assert [way for way, rule in USUAL.items() if rule(level).any()] == []


def test_whoever_rises_every_time_is_praised_by_every_rule() -> None:
    rising = np.arange(12.0)[None, :] ** 2
    assert [way for way, rule in USUAL.items() if not rule(rising).all()] == []


def test_a_rising_line_is_the_one_of_the_textbook() -> None:
    values = some("counts")
    lines = [stats.linregress(np.arange(12), own) for own in values]
    assert rising_line(values).tolist() == [x.slope > 0 and x.pvalue < 0.05 for x in lines]


def test_mann_kendall_is_the_one_of_the_textbook_ties_and_all() -> None:
    values = some("marks of 10")
    assert mann_kendall(values).tolist() == [_rises(own.tolist()) for own in values]


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


def test_forty_looks_find_what_one_look_at_the_end_finds() -> None:
    values = some("marks of 10", VALUES, learners=30)
    whole = {
        (win.rule, win.person, win.order) for wins in spot(evidence_of(values)) for win in wins
    }
    looks = {
        (win.rule, win.person, win.order)
        for n in range(VALUES - LOOKS + 1, VALUES + 1)
        for wins in spot(evidence_of(values[:, :n]))
        for win in wins
    }
    assert looks == whole


def test_every_way_of_looking_is_measured_on_everybody() -> None:
    rows = praised(20)
    assert all(set(row) == {"way of looking", *UNCHANGING} for row in rows)
    assert [row["way of looking"] for row in rows][: len(USUAL)] == list(USUAL)
