"""The facts in pandas, as they would be written there: one groupby-apply a rule.

For entries with days, one a day and thread, with a total and more being better; what else the
rules know (tasks without days, moments that are shared, zeros nobody explained) is left out.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy.stats import beta

from quietwins.spotting import Evidence, State

DID = [State.STARTED, State.TRIED, State.DONE, State.HARD, State.NOT_YET]
WENT = [State.STARTED, State.TRIED, State.DONE]
NEUTRAL = [State.RESTED, State.CHANGED]
SETBACK = [State.HARD, State.NOT_YET]

Whose = tuple[int, int, int]


def frame_of(evidence: Evidence) -> pd.DataFrame:
    """One row an entry, in order, with what all rules ask for."""
    frame = pd.DataFrame({name: getattr(evidence, name) for name in evidence.__dataclass_fields__})
    frame["did"], frame["went"] = frame.state.isin(DID), frame.state.isin(WENT)
    frame["value"] = (frame.amount / frame.out_of).round(9)
    return frame.sort_values(["person", "thread", "day", "order"])


def found(frame: pd.DataFrame, rule: str) -> set[Whose]:
    """Person, thread and anchor of every win."""
    which, by, spot = RULES[rule]
    rows = frame.query(which).groupby(["person", "thread", *by])[list(frame.columns)].apply(spot)
    return set(zip(rows.person.tolist(), rows.thread.tolist(), rows.row.tolist(), strict=True))


def first(own: pd.DataFrame) -> pd.DataFrame:
    new = ~own.kind.duplicated() & own.went
    new.iloc[0] = False
    return own[new]


def best(own: pd.DataFrame) -> pd.DataFrame:
    above = own.value > own.value.cummax().shift()
    return own[above & (np.arange(len(own)) >= 5) & (own.amount < own.out_of)]


def unprompted(own: pd.DataFrame) -> pd.DataFrame:
    fewest = own.prompts < own.prompts.cummin().shift()
    alone = (own.prompts == 0) & (own.prompts.shift() > 0)
    return own[own.went & (fewest | alone)]


def tried_again(own: pd.DataFrame) -> pd.DataFrame:
    kinds = own.groupby("kind").value
    lowest = (own.value < kinds.cummin().groupby(own.kind).shift()) & (kinds.cumcount() >= 4)
    setback = own.state.isin(SETBACK) | lowest
    return own[setback.shift(fill_value=False) & (own.state != State.HARD)]


def two_running(own: pd.DataFrame) -> pd.DataFrame:
    week = (own.day + 3) // 7
    done = own.did.groupby(week).any()
    pattern = done & done.shift(fill_value=False) & ~done.shift(2, fill_value=True)
    return own[(week == pattern.idxmax()) & own.did].head(1) if pattern.any() else own.head(0)


def came_back(own: pd.DataFrame) -> pd.DataFrame:
    away = own.day.diff()
    usual = away.expanding().median().shift()
    before = own.did.cumsum() > 1
    return own[own.did & before & (away > 7) & (away > 2 * usual)]


def steady(own: pd.DataFrame) -> pd.DataFrame:
    fade = 0.5 ** (1 / 10)
    both = (1 - fade ** np.arange(1, len(own) + 1)) / (1 - fade)
    a = own.did.astype(float).ewm(alpha=1 - fade).mean() * both
    likely = pd.Series(beta.ppf(0.1, a + 1, both - a + 1) >= 0.7, own.index)
    return own[likely & ~likely.shift(fill_value=False) & own.did]


_PLANNED = f"planned and state not in {[int(state) for state in NEUTRAL]}"
_THERE = f"did or state in {[int(state) for state in NEUTRAL]}"

RULES: dict[str, tuple[str, list[str], Callable[[pd.DataFrame], pd.DataFrame]]] = {
    "first": ("did", [], first),
    "best": ("did", ["kind"], best),
    "unprompted": ("did and prompts.notna()", ["kind"], unprompted),
    "tried_again": ("did", [], tried_again),
    "two_running": (_PLANNED, [], two_running),
    "came_back": (_THERE, [], came_back),
    "steady": (_PLANNED, [], steady),
}
"""Which rows a rule looks at, what splits a thread further, and the rule."""
