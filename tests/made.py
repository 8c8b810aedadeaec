"""Evidence made for tests: a few entries of one person, or anything at all."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

from quietwins.spotting import NO_DAY, NO_KIND, RULES, Evidence, State

RULE = {rule.name: rule for rule in RULES}
NAN = float("nan")
MONDAY = 18260
"""Monday, 30 December 2019: a week that belongs to two years."""


def evidence(*days: int, **columns: npt.ArrayLike) -> Evidence:
    """Entries of one person in one thread, in the order given: done, neither planned nor counted.

    A column is one value for all of them or one value each. Rows are numbered from 0.
    """
    given: dict[str, npt.ArrayLike] = {
        "row": np.arange(len(days)),
        "person": 1,
        "thread": 1,
        "kind": 0,
        "order": np.arange(len(days)),
        "day": np.array(days, np.int64),
        "amount": NAN,
        "out_of": NAN,
        "prompts": NAN,
        "planned": False,
        "state": State.DONE,
        "better": 1,
    }
    whole = {name: np.broadcast_to(value, len(days)) for name, value in (given | columns).items()}
    return Evidence.of_columns(**whole)


def undated(*states: State, **columns: npt.ArrayLike) -> Evidence:
    """Planned tasks of one person in one thread, in the order given, without days."""
    given: dict[str, npt.ArrayLike] = {"state": states, "planned": True}
    return evidence(*[NO_DAY] * len(states), **(given | columns))


def amounts(*values: float, **columns: npt.ArrayLike) -> Evidence:
    """One counted entry a day."""
    given: dict[str, npt.ArrayLike] = {"amount": values}
    return evidence(*range(len(values)), **(given | columns))


def together(*several: Evidence) -> Evidence:
    """All of it as one, rows numbered anew."""
    names = list(Evidence.none().__dataclass_fields__)
    columns = {name: np.concatenate([getattr(e, name) for e in several]) for name in names}
    return Evidence.of_columns(**(columns | {"row": np.arange(len(columns["row"]))}))


def found(rule: str, evidence: Evidence) -> list[int]:
    """The rows at which `rule` finds a win, smallest first."""
    return sorted(RULE[rule].spot(evidence).anchor.tolist())


def proof(rule: str, evidence: Evidence) -> set[int]:
    """The rows that prove all that `rule` finds."""
    return set(RULE[rule].spot(evidence).because.tolist())


DONE, NOTHING = State.DONE, State.NOTHING
POOLS: dict[str, list[list[Any]]] = {
    "person": [[7], [7, 7, 7, 3], [7, 3, 11]],
    "thread": [[2], [2, 2, 2, 5], [2, 5]],
    "kind": [[0], [0, 1], [0, 1, 2], [NO_KIND, 0, 1]],
    "day": [
        list(range(6)),
        list(range(30)),
        [7 * week + weekday for week in range(14) for weekday in (0, 3, 6)],
        [0, 1, 2, 3, 5, 8, 11, 14, 15, 16, 22, 23, 40, 70, 71, 120, 300],
    ],
    "amount": [[NAN], [1, 2, 3], [NAN, *range(11), 12.5]],
    "out_of": [[NAN], [10], [NAN, 5, 10, 20]],
    "prompts": [[NAN], [0, 1, 2, 3], [NAN, 0, 0, 1, 4]],
    "planned": [[True], [True, True, True, False]],
    "state": [
        [DONE],
        [DONE, DONE, DONE, NOTHING],
        [DONE, NOTHING],
        [DONE, DONE, NOTHING, State.UNCLEAR, State.RESTED],
        list(State),
    ],
}
WHICH_HAVE_DAYS: list[Callable[[dict[str, Any]], Any]] = [
    lambda columns: np.ones_like(columns["day"]),
    lambda columns: np.zeros_like(columns["day"]),
    lambda columns: columns["thread"] == 2,
    lambda columns: columns["day"] % 2,
]


@st.composite
def some_evidence(draw: st.DrawFn, *, at_once: bool = True, most: int = 30) -> Evidence:
    """Anything a file or a life may hold: none, one entry, or many.

    Up to three people and two threads each, several kinds, gaps, NaN, duplicates, with days and
    without, in any order of rows. Where `at_once`, entries may also share a day and an order.
    """
    pools = [draw(st.sampled_from(choices)) for choices in POOLS.values()]
    drawn = draw(st.lists(st.tuples(*map(st.sampled_from, pools)), max_size=most))
    if at_once:
        drawn += draw(st.lists(st.sampled_from(drawn), max_size=4)) if drawn else []
    columns = {name: np.array([one[i] for one in drawn]) for i, name in enumerate(POOLS)}
    has_days = draw(st.sampled_from(WHICH_HAVE_DAYS))(columns).astype(bool)
    coarse = at_once and draw(st.booleans())
    mixing = draw(st.randoms(use_true_random=False))
    return Evidence.of_columns(
        **columns
        | {
            "row": mixing.sample(range(len(drawn)), len(drawn)),
            "day": np.where(has_days, MONDAY + columns["day"], NO_DAY),
            "order": columns["day"] % 8 * ~has_days if coarse else np.arange(len(drawn)),
            "better": np.where(columns["thread"] == 2, 1, draw(st.sampled_from([1, -1]))),
        }
    ).take(np.array(mixing.sample(range(len(drawn)), len(drawn)), int))
