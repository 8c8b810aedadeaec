"""What can look like growth and is none: learners who do not change, and what they were given did.

Each trap is looked at by the usual rules, by ours with what it guards by left out, and by ours.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from bench.shares import Share
from bench.told import AT_ONCE, NEVER, evidence_of, on_every_core, when_praised, when_told
from bench.unchanging import VALUES, Values, after_a_low_start
from bench.usual_rules import USUAL
from quietwins.spotting import NO_KIND, Evidence, Rule, State
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.weekdays import WEEKS

SEED, PARTS = 2026, 5
CLIMB = Climb()
THREAD = frozenset({0})

Row = dict[str, object]


class Trap(NamedTuple):
    """values: (learners, VALUES), as they were noted, for the usual rules; then the same as ours
    reads it without its guard, and with it.
    """

    values: Values
    bare: Evidence
    guarded: Evidence
    rule: Rule = CLIMB


def low_start(chance: np.random.Generator, learners: int) -> Trap:
    values = after_a_low_start(chance, learners)
    evidence = evidence_of(values)
    return Trap(values, evidence, evidence, Climb(low_start=THREAD))


def bad_ones_missing(kept: float) -> Callable[[np.random.Generator, int], Trap]:
    """After twenty planned occasions so many of the below-average values are written down."""

    def draw(chance: np.random.Generator, learners: int) -> Trap:
        values = chance.normal(size=(learners, 4 * VALUES))
        there = (values > 0) | (chance.random(values.shape) < kept)
        there[:, :20] = True
        so_far = np.cumsum(there, axis=1)
        noted = values[there & (so_far <= VALUES)].reshape(learners, VALUES)
        within = so_far <= VALUES  # occasions after the last of the forty looks are not there yet
        state = np.where(there, State.DONE, np.where(within, State.NOTHING, State.RESTED))
        known = evidence_of(np.where(there & within, values, np.nan), state=state)
        return Trap(noted, evidence_of(noted), known)

    return draw


def easier_later(chance: np.random.Generator, learners: int) -> Trap:
    """Of two kinds of task, the one that is a standard deviation easier comes more and more."""
    easy = chance.random((learners, VALUES)) < np.linspace(0.1, 0.9, VALUES)
    values = chance.normal(size=easy.shape) + easy
    return Trap(values, evidence_of(values, kind=NO_KIND), evidence_of(values, kind=easy))


def better_days_later(chance: np.random.Generator, learners: int) -> Trap:
    """Mondays are hard and Fridays are not; after seven weeks of all five, Fridays alone."""
    week = np.repeat(np.arange(WEEKS), 5)[-VALUES:] * 7 + np.tile(np.arange(5), WEEKS)[-VALUES:]
    fridays = 7 * (WEEKS + np.arange(VALUES - len(week))) + 4
    day = np.concatenate([week, fridays]) + _MONDAY
    values = chance.normal(size=(learners, VALUES)) + ((day - _MONDAY) % 7 - 2) * 0.75
    return Trap(values, evidence_of(values), evidence_of(values, day=day))


_MONDAY = 20_339  # 8 September 2025

TRAPS: Mapping[str, Callable[[np.random.Generator, int], Trap]] = {
    "begun because of a low start; first three left out": low_start,
    "later no bad value is written down; occasions known": bad_ones_missing(0.0),
    "later half of the bad values are; occasions known": bad_ones_missing(0.5),
    "easier tasks later; kinds known": easier_later,
    "after seven weeks only the better weekday; days known": better_days_later,
}
"""What lies behind it and what guards against it -> who is in it."""


def traps(count: int = PARTS, learners: int = AT_ONCE) -> list[Row]:
    """A row a trap, a column a way of looking: % told of growth by forty looks."""
    return [_row(trap, count, learners) for trap in TRAPS]


def _row(trap: str, count: int, learners: int) -> Row:
    found = [*on_every_core(_told, [(trap, number, learners) for number in range(count)])]
    of = count * learners
    told = {way: Share(sum(part[way] for part in found), of).percent for way in found[0]}
    return {"trap": trap, **told}


def _told(job: tuple[str, int, int]) -> Mapping[str, int]:
    name, number, learners = job
    trap = TRAPS[name](np.random.default_rng([SEED, 4, [*TRAPS].index(name), number]), learners)
    first = {way: when_praised(rule, trap.values) for way, rule in USUAL.items()}
    first["Quietwins, unguarded"] = when_told(CLIMB, trap.bare, learners)
    first["Quietwins"] = when_told(trap.rule, trap.guarded, learners)
    return {way: int((when < NEVER).sum()) for way, when in first.items()}
