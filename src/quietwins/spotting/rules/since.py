"""Higher since a date that somebody asks about, valid however often it is asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from quietwins.spotting.before_after import kendall_s, overlap, wealth
from quietwins.spotting.boundary import CLEAR, LIKELY
from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats
from quietwins.spotting.order import begins, share_of
from quietwins.spotting.runs import Positions
from quietwins.spotting.values import measured
from quietwins.spotting.wins import Wins

_RISING = 1.645
"""Mann–Kendall's Z of the values before, from which they were rising already (one-sided 5 %)."""
_DAILY = 2
"""Days: with a middle gap below this, values are daily, and more is asked of them."""


@dataclass(frozen=True)
class Since:
    """Values after a day stand higher than those before it. Says nothing where no day is asked for.

    day      days since 1970-01-01; the first that counts as since, NO_DAY for none
    ahead    days before it that are left out: what brought about the date is no baseline
    enough   values before, of one kind, at the least
    reached  E at which it is told as likely, of daily values, and as clear
    facts    e: float (k,), the bet's worth when told; nap, tau: float (k,), NAP and Tau so far;
             before, recent: float (k,), the medians before and since; rising: float (k,), 1 where
             the values before rose already
    errors   none: evidence too thin to compare gives no wins
    source   e-NAP, an e-process over NAP; see docs/spotting.md#since
    """

    name: str = "since"
    version: int = 1
    day: int = NO_DAY
    ahead: int = 0
    enough: int = 8
    reached: tuple[float, float, float] = (20.0, 50.0, 100.0)

    def spot(self, evidence: Evidence) -> Wins:
        entries, opens, values = measured(evidence.in_order)
        told = [*self._told(entries, np.flatnonzero(opens), values)] if self.day != NO_DAY else []
        bounds = np.concatenate(([0], np.cumsum([len(one.cited) for one in told]))).astype(np.int64)
        wins = Wins.citing(
            self.name,
            entries,
            np.array([one.at for one in told], np.intp),
            cited=np.concatenate([np.zeros(0, np.intp), *(one.cited for one in told)]),
            bounds=bounds,
            **{name: np.array([one.facts[name] for one in told]) for name in _FACTS},
        )
        strength = np.array([one.strength for one in told], np.str_)
        return replace(wins, strength=strength, since=np.full(len(told), self.day, np.int32))

    def _told(self, entries: Evidence, firsts: Positions, values: Floats) -> Iterator["_Told"]:
        """Of each thread, the kind with most values before the day."""
        most: dict[tuple[int, int], tuple[int, Positions, Positions]] = {}
        for first, stop in pairwise([*firsts.tolist(), len(entries)]):
            rows = np.arange(first, stop)
            day = entries.day[rows]
            before = rows[(day != NO_DAY) & (day < self.day - self.ahead)]
            whose = int(entries.person[first]), int(entries.thread[first])
            if len(before) >= self.enough and len(before) > most.get(whose, (0,))[0]:
                most[whose] = len(before), before, rows[day >= self.day]
        for _, before, since in most.values():
            yield from self._reached(entries, before, since, values)

    def _reached(
        self, entries: Evidence, before: Positions, since: Positions, values: Floats
    ) -> Iterator["_Told"]:
        ties = share_of(entries.day[since], entries.order[since], values[since])
        e = wealth(values[before], values[since], ties)
        ends = np.append(begins(entries.day[since], entries.order[since])[1:], True)[: len(since)]
        likely, daily, clear = self.reached
        likely = daily if _is_daily(entries.day[before]) else likely
        reached = [_first(ends & (e >= level)) for level in (likely, clear)]
        for at, strength in zip(reached, (LIKELY, CLEAR), strict=True):
            if at is not None and not (strength == LIKELY and at == reached[1]):
                facts = _facts(values[before], values[since[: at + 1]], float(e[at]))
                yield _Told(since[at], np.append(before, since[: at + 1]), strength, facts)


class _Told(NamedTuple):
    """One win: the position of its anchor and of all that it cites."""

    at: int
    cited: Positions
    strength: str
    facts: dict[str, float]


_FACTS = ("e", "nap", "tau", "before", "recent", "rising")


def _facts(before: Floats, since: Floats, e: float) -> dict[str, float]:
    both = overlap(before, since)
    medians = {"before": abs(np.median(before)), "recent": abs(np.median(since))}
    numbers = {"e": round(e, 1), "nap": both.nap, "tau": both.tau, "rising": _was_rising(before)}
    return {name: float(value) for name, value in (numbers | medians).items()}


def _was_rising(values: Floats) -> bool:
    n = len(values)
    _, alike = np.unique(values, return_counts=True)
    ties = float((alike * (alike - 1) * (2 * alike + 5)).sum())
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    return variance > 0 and kendall_s(values) / np.sqrt(variance) >= _RISING


def _is_daily(days: npt.NDArray[np.int32]) -> bool:
    return len(days) > 1 and float(np.median(np.diff(days.astype(np.int64)))) < _DAILY


def _first(mask: Bools) -> int | None:
    found = np.flatnonzero(mask)
    return int(found[0]) if len(found) else None


RULE = Since()
