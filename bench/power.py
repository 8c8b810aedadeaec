"""Learners who do change: how soon they are told, beside somebody who knows what there is to find.

The one who knows is the likelihood-ratio test that need not be told the mean: it knows the shape
and the size of the change and the scatter of independent values, and looks with a constant
boundary that 5 % of the unchanging cross within forty looks. No rule that keeps 5 % without that
knowledge can be expected to be as soon.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench import targets
from bench.targets import NONE
from bench.told import NEVER, When, by, evidence_of, on_every_core, when_told
from bench.unchanging import Values
from quietwins.spotting.boundary import FIRST_LOOK
from quietwins.spotting.rules.climb import Climb

SEED, LEARNERS, UNCHANGED = 2026, 20_000, 100_000
LOOKS = (10, 20, 40)
VALUES = FIRST_LOOK - 1 + LOOKS[-1]
BEFORE_STEP = 10
ERROR = 0.05
_AGAIN = 400  # times that learners are drawn anew, for an interval of the ratio

Row = dict[str, object]
Shape = NDArray[np.float64]
"""(values,): what is added to each value, in standard deviations."""
KNOWS = "who knows what there is to find"


class Change(NamedTuple):
    """A change, and whether the ratio of waits to it was promised."""

    says: str
    shape: Shape
    promised: bool = False


def slope(size: float) -> Shape:
    return size * np.arange(float(VALUES))


def step(size: float) -> Shape:
    return np.where(np.arange(VALUES) < BEFORE_STEP, 0.0, size)


CHANGES = (
    Change("+.025 SD a value", slope(0.025)),
    Change("+.05 SD a value", slope(0.05), True),
    Change("+.10 SD a value", slope(0.10), True),
    Change(f"+.5 SD after {BEFORE_STEP} values", step(0.5)),
    Change(f"+1 SD after {BEFORE_STEP} values", step(1.0)),
    Change(f"+2 SD after {BEFORE_STEP} values", step(2.0)),
)


def power(learners: int = LEARNERS) -> list[Row]:
    """A row for each change and each way of looking."""
    jobs = [(at, learners) for at in range(len(CHANGES))]
    return [row for rows in on_every_core(_rows, jobs) for row in rows]


def _rows(job: tuple[int, int]) -> list[Row]:
    at, learners = job
    change = CHANGES[at]
    chance = np.random.default_rng([SEED, 3, at])
    values = chance.normal(size=(learners, VALUES)) + change.shape
    knows = when_known(values, change.shape, FIRST_LOOK, chance)
    evidence = evidence_of(values)
    ours = {rho: when_told(Climb(carry_over=rho), evidence, learners) for rho in targets.LATER}
    rows = [_row(change, KNOWS, knows) | {"waits over theirs": ""} | NONE]
    for rho, first in ours.items():
        ratio, cell = waits_over(first, knows, chance)
        wanted = targets.LATER[rho].row(ratio) if change.promised else NONE
        rows.append(
            _row(change, f"Quietwins, ρ = {rho:g}", first) | {"waits over theirs": cell} | wanted
        )
    return rows


def _row(change: Change, way: str, first: When) -> Row:
    shares = {f"by {looks} looks, %": by(first, looks).percent for looks in LOOKS}
    wait = middle(first)
    said = f"{wait:g}" if np.isfinite(wait) else "later"
    return {"change": change.says, "way of looking": way, **shares, "told at value, median": said}


def middle(first: When) -> float:
    """The value by which half of them were told; infinite where half never were."""
    ordered = np.sort(first)
    half = ordered[(len(first) - 1) // 2]
    return float(half) if half < NEVER else np.inf


def waits_over(ours: When, theirs: When, chance: np.random.Generator) -> tuple[float, str]:
    """The ratio of the medians, and as a cell with what it may be (learners drawn anew)."""
    if not np.isfinite(middle(ours)) or not np.isfinite(middle(theirs)):
        return np.inf, ""
    ratio = middle(ours) / middle(theirs)
    drawn = chance.integers(0, len(ours), (_AGAIN, len(ours)))
    again = [middle(ours[which]) / middle(theirs[which]) for which in drawn]
    low, high = np.quantile(again, [0.025, 0.975], method="nearest")
    return ratio, f"{ratio:.2f} ({low:.2f}–{f'{high:.2f}' if np.isfinite(high) else 'more'})"


# --- who knows what there is to find ---


def when_known(values: Values, shape: Shape, first_look: int, chance: np.random.Generator) -> When:
    """When the test that knows the shape is sure, looking from value `first_look` on."""
    unchanged = evidence_for(chance.normal(size=(UNCHANGED, len(shape))), shape)
    enough = np.quantile(unchanged[:, first_look - 1 :].max(axis=1), 1 - ERROR)
    sure = evidence_for(values, shape) >= enough
    sure[:, : first_look - 1] = False
    return np.where(sure.any(axis=1), sure.argmax(axis=1) + 1, NEVER)


def evidence_for(values: Values, shape: Shape) -> Values:
    """The log-likelihood ratio of the shape against none after each value, (learners, values):
    of what is left when the unknown mean of the values so far is taken out; variance 1.
    """
    n = np.arange(1, len(shape) + 1)
    mean = np.cumsum(shape) / n
    along = np.cumsum(values * shape, axis=1) - np.cumsum(values, axis=1) * mean
    found: Values = along - (np.cumsum(shape**2) - n * mean**2) / 2
    return found
