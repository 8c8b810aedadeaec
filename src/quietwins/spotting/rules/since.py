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
from quietwins.spotting.low_start import NOWHERE, after_low_start
from quietwins.spotting.order import begins, share_of
from quietwins.spotting.runs import Positions
from quietwins.spotting.values import at_the_top, measured
from quietwins.spotting.wins import Wins

_RISING = 1.645
"""Mann–Kendall's Z of the values before, from which they were rising already (one-sided 5 %)."""
_DAILY = 2
"""Days: with a middle gap below this, values are daily, and more is asked of them."""


@dataclass(frozen=True)
class Since:
    """Values after a day stand higher than those before it. Says nothing where no day is asked for,
    and nothing at the top of a scale.

    day      days since 1970-01-01; the first that counts as since, NO_DAY for none
    ahead    days before it that are left out: what brought about the date is no baseline
    enough   values before, of one kind, at the least
    low_start  threads whose first three values are left out, as for a climb
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
    low_start: frozenset[int] = NOWHERE

    def spot(self, evidence: Evidence) -> Wins:
        entries, values, threads = self.phases(evidence)
        told = [
            one
            for phases in threads
            if len(phases.before) >= self.enough
            for one in self._reached(entries, phases, values)
        ]
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

    def phases(self, evidence: Evidence) -> tuple[Evidence, Floats, list["Phases"]]:
        """The entries that carry a value; the values, (m,); and of each thread, the kind with most
        of them before the day. No day, no phases.
        """
        asked = evidence.in_order if self.day != NO_DAY else Evidence.none()
        entries, opens, values = measured(after_low_start(asked, self.low_start))
        most: dict[tuple[int, int], Phases] = {}
        firsts = [*np.flatnonzero(opens).tolist(), len(entries)]
        for first, stop in pairwise(firsts):
            day = entries.day[first:stop]
            before = first + np.flatnonzero((day != NO_DAY) & (day < self.day - self.ahead))
            phases = Phases(before, first + np.flatnonzero(day >= self.day))
            whose = int(entries.person[first]), int(entries.thread[first])
            most[whose] = max(most.get(whose, phases), phases, key=lambda one: len(one.before))
        return entries, values, [*most.values()]

    def _reached(self, entries: Evidence, phases: "Phases", values: Floats) -> Iterator["_Told"]:
        before, since = phases
        e, may = worth(entries, phases, values), may_speak(entries, since)
        levels = (self.likely(entries.day[before]), self.reached[-1])
        reached = [_first(may & (e >= level)) for level in levels]
        for at, strength in zip(reached, (LIKELY, CLEAR), strict=True):
            if at is not None and not (strength == LIKELY and at == reached[1]):
                facts = _facts(values[before], values[since[: at + 1]], float(e[at]))
                yield _Told(since[at], np.append(before, since[: at + 1]), strength, facts)

    def likely(self, days: npt.NDArray[np.int32]) -> float:
        """E from which it is told as likely, by how close the days before stand."""
        return self.reached[1 if _is_daily(days) else 0]


class Phases(NamedTuple):
    """Positions of one thread's values of one kind, before the day and since, each in order."""

    before: Positions
    since: Positions


def worth(entries: Evidence, phases: Phases, values: Floats) -> Floats:
    """E after each value since, (n,)."""
    before, since = phases
    ties = share_of(entries.day[since], entries.order[since], values[since])
    return wealth(values[before], values[since], ties)


def may_speak(entries: Evidence, since: Positions) -> Bools:
    """Shape (n,): at the end of a moment, and below the top of a scale."""
    ends = np.append(begins(entries.day[since], entries.order[since])[1:], True)[: len(since)]
    found: Bools = ends & ~at_the_top(entries.take(since))
    return found


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
    numbers = {"e": round(e, 1), "nap": both.nap, "tau": both.tau, "rising": was_rising(before)}
    return {name: float(value) for name, value in (numbers | medians).items()}


def was_rising(values: Floats) -> bool:
    """Whether they rose already: one-sided, by Mann–Kendall."""
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
