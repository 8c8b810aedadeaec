"""When a rule, ours or a usual one, first tells somebody that they are getting better."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from bench.shares import Share
from bench.unchanging import Values
from bench.usual_rules import Praised
from quietwins.spotting import NO_DAY, NO_KIND, Evidence, Rule, State, spot
from quietwins.spotting.boundary import FIRST_LOOK

NEVER = np.iinfo(np.int64).max
When = NDArray[np.int64]
"""Shape (learners,): how many values had been seen when it was first told; NEVER."""
AT_ONCE = 4_000
"""Learners that one process draws and looks at."""

T = TypeVar("T")
Job = TypeVar("Job")


def evidence_of(values: Values, **columns: ArrayLike) -> Evidence:
    """Each learner's values in one thread, one after another, without days, planned and done.

    A column is one value for all of them, or of the same shape as `values`. One look at the end
    finds what a look after every value finds: no win is taken back by what comes later.
    """
    learners, n = values.shape
    given: dict[str, ArrayLike] = {
        "row": np.arange(values.size).reshape(values.shape),
        "person": np.arange(learners)[:, None],
        "thread": 0,
        "kind": NO_KIND,
        "order": np.arange(n),
        "day": NO_DAY,
        "amount": values,
        "out_of": np.nan,
        "prompts": np.nan,
        "planned": True,
        "state": State.DONE,
        "better": 1,
    }
    whole = {name: np.broadcast_to(col, values.shape) for name, col in (given | columns).items()}
    return Evidence.of_columns(**{name: column.ravel() for name, column in whole.items()})


def when_told(rule: Rule, evidence: Evidence, learners: int) -> When:
    """Of learners numbered from 0, by the order of the entry at which it was told."""
    (wins,) = spot(evidence, [rule])
    first = np.full(learners, NEVER)
    np.minimum.at(first, wins.person, wins.order + 1)
    return first


def when_praised(rule: Callable[[Values], Praised], values: Values) -> When:
    """The same of a usual rule, which begins to look when ours does."""
    looks = rule(values)
    looks[:, : FIRST_LOOK - 1] = False
    return np.where(looks.any(axis=1), looks.argmax(axis=1) + 1, NEVER)


def by(first: When, looks: int) -> Share:
    """Of how many it was told by so many looks."""
    return Share(int((first <= FIRST_LOOK - 1 + looks).sum()), len(first))


def on_every_core(work: Callable[[Job], T], jobs: Iterable[Job]) -> Iterator[T]:
    """What `work` makes of each job, in their order."""
    with ProcessPoolExecutor() as cores:
        yield from cores.map(work, jobs)
