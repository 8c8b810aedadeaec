"""How fast the facts are found, beside pandas and plain Python, and that all three agree."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bench import in_pandas, targets
from bench.alone import alone
from bench.in_pandas import Whose
from bench.processes import highest_memory
from bench.series import VALUES, invented_series, shuffled
from quietwins.spotting import RULES, Evidence, Rule, spot
from tests.spotting.oracles import ORACLES, expected

SERIES, SAMPLE = 300_000, 3_000
ALL = "all of them"
FACTS = [rule for rule in RULES if rule.name in in_pandas.RULES]
"""Growth is measured apart (`bench/looks.py`)."""
ARRANGED: dict[str, Callable[[Evidence], Evidence]] = {"in order": replace, "shuffled": shuffled}


def whole() -> list[dict[str, object]]:
    """All facts over all series, rows in order and in none, each in a process of its own."""
    return [alone(partial(_whole, name)) for name in ARRANGED]


def _whole(name: str) -> dict[str, object]:
    evidence = ARRANGED[name](invented_series(SERIES))
    with highest_memory() as memory:
        seconds = min(_worked(evidence, FACTS) for _ in range(3))
    rate = len(evidence) / seconds
    return {
        "rows": name,
        "entries": f"{len(evidence):,}",
        "processor, s": f"{seconds:.2f}",
        "entries/s": f"{rate:,.0f}",
        **targets.FACTS.row(rate),
        "memory before, MB": f"{memory.before:,.0f}",
        "highest, MB": f"{memory.highest:,.0f}",
    }


def side_by_side() -> list[dict[str, object]]:
    """Each rule in three ways. Raises where they find different wins."""
    ours, sample = alone(_each_rule), invented_series(SAMPLE)
    ways = {
        "pandas": partial(in_pandas.found, in_pandas.frame_of(sample)),
        "plain Python": partial(_plain, sample),
    }
    wins = {rule.name: _ours(rule, sample) for rule in FACTS}
    rates = {"Quietwins": ours} | {way: _rates(find, wins) for way, find in ways.items()}
    counts = {name: len(whose) for name, whose in wins.items()}
    counts[ALL] = sum(counts.values())
    return [
        {
            "rule": name,
            **{f"{way}, entries/s": f"{rate[name]:,.0f}" for way, rate in rates.items()},
            "over pandas": f"{ours[name] / rates['pandas'][name]:,.0f} ×",
            "wins in the sample": f"{counts[name]:,}",
        }
        for name in ours
    ]


def _each_rule() -> dict[str, float]:
    """Entries a second over all series, by each rule and by all of them together."""
    evidence = invented_series(SERIES)
    looks: dict[str, Sequence[Rule]] = {ALL: FACTS} | {rule.name: [rule] for rule in FACTS}
    return {name: len(evidence) / _worked(evidence, rules) for name, rules in looks.items()}


def _rates(find: Callable[[str], set[Whose]], wins: dict[str, set[Whose]]) -> dict[str, float]:
    """Entries a second over the sample, in another way that has to find the same."""
    seconds = {}
    for name, wanted in wins.items():
        began = time.process_time()
        found = find(name)
        seconds[name] = time.process_time() - began
        if found != wanted:
            raise AssertionError(f"{find} and Quietwins find different wins of {name}.")
    return {
        name: SAMPLE * VALUES / s for name, s in (seconds | {ALL: sum(seconds.values())}).items()
    }


def _ours(rule: Rule, evidence: Evidence) -> set[Whose]:
    return {(win.person, win.thread, win.anchor) for wins in spot(evidence, [rule]) for win in wins}


def _plain(evidence: Evidence, rule: str) -> set[Whose]:
    """The loops that the tests hold every rule to; here no moment is shared: one anchor each."""
    return {(*whose, *anchors) for whose, anchors in expected(ORACLES[rule], evidence)}


def _worked(evidence: Evidence, rules: Sequence[Rule]) -> float:
    """Processor seconds, the sorting included: evidence made anew has not been sorted yet."""
    unsorted = replace(evidence)
    began = time.process_time()
    spot(unsorted, rules)
    return time.process_time() - began
