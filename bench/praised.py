"""Learners who do not change: how many of them are told that they are getting better.

Usual rules and ours look at the same values, after each of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from bench import targets
from bench.shares import Share
from bench.targets import NONE, Target
from bench.told import AT_ONCE, When, by, evidence_of, on_every_core, when_praised, when_told
from bench.unchanging import OUT_OF, UNCHANGING, Values, chain
from bench.usual_rules import USUAL, mann_kendall
from quietwins.spotting import Evidence, Rule, Win, spot
from quietwins.spotting.boundary import FIRST_LOOK
from quietwins.spotting.choosing import choose
from quietwins.spotting.rules.climb import Climb

SEED, PARTS = 2026, 5
LOOKS = (10, 20, 40, 400)
SHORT, LONG = FIRST_LOOK - 1 + 40, FIRST_LOOK - 1 + 400
"""Values by which there have been forty looks, and four hundred."""
WEEK = 7
MEASURES = 6

Row = dict[str, object]
Ways = Mapping[str, When]

GROWTH = "Quietwins: says that they are getting better"
BY_DEFAULT = "Quietwins, ρ = 0.3, as it reads values without days"
OURS: Mapping[str, tuple[Rule, bool]] = {
    "Quietwins, ρ = 0": (Climb(carry_over=0.0), False),
    "Quietwins, ρ = 0.1, as it reads a value a week": (Climb(), True),
    BY_DEFAULT: (Climb(), False),
}
"""A rule, and whether the values stand a week apart."""


class Part(NamedTuple):
    """So many of the learners called `name`; `number` seeds them."""

    name: str
    number: int
    learners: int


def parts(name: str, count: int = PARTS, learners: int = AT_ONCE) -> list[Part]:
    return [Part(name, number, learners) for number in range(count)]


def looked_at(part: Part) -> Ways:
    """When each way of looking told each learner of a part."""
    values = UNCHANGING[part.name](np.random.default_rng([SEED, part.number]), part.learners, LONG)
    usual = {way: when_praised(rule, values[:, :SHORT]) for way, rule in USUAL.items()}
    without, weekly = (_evidence(part.name, values, day) for day in (False, True))
    ours = {
        way: when_told(rule, weekly if days else without, part.learners)
        for way, (rule, days) in OURS.items()
    }
    return usual | ours


def _evidence(name: str, values: Values, weekly: bool) -> Evidence:
    days = {"day": WEEK * np.arange(values.shape[1])} if weekly else {}
    return evidence_of(values, out_of=OUT_OF.get(name, np.nan), **days)


def facts_of(part: Part) -> Mapping[str, int]:
    """How many of a part a fact is said of by forty looks, and who stands out by `best` alone."""
    values = UNCHANGING[part.name](np.random.default_rng([SEED, part.number]), part.learners, LONG)
    wins = [win for wins in spot(_evidence(part.name, values[:, :SHORT], False)) for win in wins]
    return {way: found(wins) for way, found in FACTS.items()}


def _put_forward_for_best_alone(wins: list[Win]) -> int:
    few = choose(wins)
    return len({win.person for win in few} - {win.person for win in few if win.rule != "best"})


def _told_a_fact(wins: list[Win]) -> int:
    return len({win.person for win in choose(wins) if win.strength == "fact"})


FACTS: Mapping[str, Callable[[list[Win]], int]] = {
    "Quietwins: puts them forward for a highest mark alone": _put_forward_for_best_alone,
    "Quietwins: says a fact, such as another go after a low mark": _told_a_fact,
}


def praised(count: int = PARTS, learners: int = AT_ONCE) -> tuple[list[Row], list[Row]]:
    """By forty looks, a row a way of looking; and by 10, 20, 40 and 400, a row a way and number.
    A column for each way that values can vary.
    """
    jobs = [part for name in UNCHANGING for part in parts(name, count, learners)]
    when: dict[str, list[Ways]] = {name: [] for name in UNCHANGING}
    facts: dict[str, list[Mapping[str, int]]] = {name: [] for name in UNCHANGING}
    for part, ways in zip(jobs, on_every_core(looked_at, jobs), strict=True):
        when[part.name].append(ways)
    for part, said in zip(jobs, on_every_core(facts_of, jobs), strict=True):
        facts[part.name].append(said)
    first = {name: {way: _whole(some, way) for way in some[0]} for name, some in when.items()}
    by_forty = [
        *({"way of looking": way} | _cells(first, way, 40) for way in USUAL),
        {"way of looking": GROWTH} | _cells(first, BY_DEFAULT, 40),
        *({"way of looking": way} | _said(facts, way, count * learners) for way in FACTS),
    ]
    by_looks = [
        {"way of looking": way, "looks": looks} | _cells(first, way, looks)
        for way in (*USUAL, *OURS)
        for looks in (LOOKS if way in OURS else LOOKS[:2])
    ]
    return by_forty, by_looks


def _whole(some: Iterable[Ways], way: str) -> When:
    return np.concatenate([part[way] for part in some])


def _cells(first: Mapping[str, Ways], way: str, looks: int) -> Row:
    return {name: by(ways[way], looks).percent for name, ways in first.items()}


def _said(facts: Mapping[str, list[Mapping[str, int]]], way: str, of: int) -> Row:
    return {
        name: Share(sum(part[way] for part in some), of).percent for name, some in facts.items()
    }


# --- a whole life; and several things noted of one learner ---


def whole_life(count: int = PARTS, learners: int = AT_ONCE) -> list[Row]:
    """Of chains whose neighbours lean on each other just as much as they are read with."""
    rows: list[Row] = []
    for carry_over in (0.0, 0.1, 0.3):
        jobs = [(carry_over, number, learners) for number in range(count)]
        first = np.concatenate([*on_every_core(_chains, jobs)])
        for looks, target in ((40, targets.PRAISED), (400, targets.PRAISED_IN_A_LIFE)):
            rows.append(_row(f"ρ = {carry_over:g}, {looks} looks", by(first, looks), target))
    return rows


def _chains(job: tuple[float, int, int]) -> When:
    carry_over, number, learners = job
    chance = np.random.default_rng([SEED, 1, round(10 * carry_over), number])
    evidence = evidence_of(chain(chance, (learners, LONG), carry_over))
    return when_told(Climb(carry_over=carry_over), evidence, learners)


def several_measures(learners: int = 20_000) -> list[Row]:
    """Learners of whom six things are noted forty-five times, none of which changes."""
    rows: list[Row] = []
    for scatter, carry_over in (("values on their own", 0.0), ("values that carry over, 0.3", 0.3)):
        chance = np.random.default_rng([SEED, 2, round(10 * carry_over)])
        values = chain(chance, (learners * MEASURES, SHORT), carry_over)
        evidence = evidence_of(values)
        looks: Ways = {
            "Mann–Kendall, p < .05, at each look": when_praised(mann_kendall, values),
            **{
                f"Quietwins, ρ = {one:g}": when_told(Climb(carry_over=one), evidence, len(values))
                for one in (0.0, 0.1, 0.3)
            },
        }
        for way, first in looks.items():
            of_six = first.reshape(learners, MEASURES).min(axis=1)
            promised = carry_over == 0 and way == "Quietwins, ρ = 0.3"
            target = targets.PRAISED_OF_SIX if promised else None
            rows.append(_row(f"{way}: {scatter}", by(of_six, 40), target))
    return rows


def _row(says: str, share: Share, target: Target | None) -> Row:
    cells = target.row(100 * share.likely[0]) if target else NONE
    return {"what": says, "told of growth, %": share.percent, **cells}
