"""Since a date: eight values before it, twenty since, looked at after each of those.

Beside it the likelihood-ratio test that knows how large the shift is, but not the mean.
"""

import numpy as np

from bench import targets
from bench.power import when_known
from bench.shares import Share
from bench.targets import NONE
from bench.told import NEVER, When, evidence_of, on_every_core, when_told
from bench.unchanging import chain
from quietwins.spotting.rules.since import Since

SEED, LEARNERS = 2026, 20_000
BEFORE, SINCE = 8, 20
APART = 3  # days, so that the values are not daily ones
HELD_TO = 1.0
"""The shift, in standard deviations, for which a share of the other test's finds was promised."""

Row = dict[str, object]


def since_a_date(learners: int = LEARNERS) -> list[Row]:
    """A row for each shift."""
    jobs = [(0.0, 0.0), (0.0, 0.3), (0.5, 0.0), (1.0, 0.0), (2.0, 0.0)]
    return [*on_every_core(_row, [(*job, learners) for job in jobs])]


def _row(job: tuple[float, float, int]) -> Row:
    shift, carry_over, learners = job
    chance = np.random.default_rng([SEED, 5, round(10 * shift), round(10 * carry_over)])
    shape = shift * (np.arange(BEFORE + SINCE) >= BEFORE)
    values = chain(chance, (learners, BEFORE + SINCE), carry_over) + shape
    day = APART * np.arange(BEFORE + SINCE)
    ours = when_told(Since(day=APART * BEFORE), evidence_of(values, day=day), learners)
    found = _found(ours)
    cells: Row = {"of the other's": "", **NONE}
    theirs = ""
    if shift:
        other = _found(when_known(values, shape, BEFORE + 1, chance))
        theirs = other.percent
        share = found.value / other.value
        target = targets.SINCE_POWER.row(share) if shift == HELD_TO else NONE
        cells = {"of the other's": f"{share:.2f}", **target}
    elif not carry_over:
        cells = {"of the other's": "", **targets.PRAISED.row(100 * found.value)}
    return {
        "what happened": _says(shift, carry_over),
        "told, %": found.percent,
        "told by the test that knows the shift, %": theirs,
        **cells,
    }


def _found(when: When) -> Share:
    return Share(int((when < NEVER).sum()), len(when))


def _says(shift: float, carry_over: float) -> str:
    if shift:
        return f"higher by {shift:g} SD since"
    return "nothing, values that carry over, 0.3" if carry_over else "nothing"
