"""Taking a thread up again after leaving it alone."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Ints, State
from quietwins.spotting.order import begins
from quietwins.spotting.runs import (
    DID,
    Positions,
    before,
    counted,
    earlier,
    first_where,
    in_runs,
    is_state,
)
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class CameBack:
    """Someone took a thread up again after a silence that was long for them.

    Days are compared with days; without days, tasks (one order each) with tasks. Something hard
    or not yet right is a return too, and a zero that nobody has explained is no silence.

    pause   days, whole: a silence is longer than `pause` and than twice the learner's own median
            gap between the days before it (one earlier gap at least, to have a measure)
    tasks   without days: how many of the thread's tasks in between have nothing recorded
    facts   days_away: int (k,), days between the two cited entries, 0 without days;
            tasks_between: int (k,), tasks with nothing recorded, 0 with days
    errors  none: evidence too thin to compare gives no wins
    source  our rule; see docs/spotting.md#came_back
    """

    name: str = "came_back"
    version: int = 1
    pause: int = 7
    tasks: int = 2

    def spot(self, evidence: Evidence) -> Wins:
        entries = evidence.in_order
        entries, opens = in_runs(entries, entries.day != NO_DAY)
        times = _times(entries, opens)
        opens, last = times.opens, before(times.opens)
        day = entries.day[times.cited].astype(np.int64)
        away = np.where(opens, 0, day - day[last])
        between = np.where(opens | (day != NO_DAY), 0, times.nothing - times.nothing[last])
        silent = self._long(away, opens) | (between >= self.tasks)
        silent &= ~opens & (times.unclear == times.unclear[last])
        again = times.done & (counted(times.done, opens) > 1)
        back = np.flatnonzero(silent & again)
        return Wins.at(
            self.name,
            entries,
            times.cited[back],
            because=[times.cited[last[back]], times.cited[back]],
            days_away=away[back],
            tasks_between=between[back],
        )

    def _long(self, away: Ints, opens: Bools) -> Bools:
        """Whether each gap is longer than `pause` and than twice the median of those before."""
        long = np.zeros(len(opens), bool)
        seen = earlier(opens) - 1
        limit = np.maximum(self.pause, 2 * _shortest(away, opens))
        maybe = np.flatnonzero((away > limit) & (seen > 0))
        maybe = maybe[np.argsort(seen[maybe], kind="stable")]
        for here in np.split(maybe, np.flatnonzero(np.diff(seen[maybe])) + 1):
            before_them = _just_before(here, seen[here].max(initial=1))
            long[here] = away[here] > _twice_the_median(away[before_them])
        return long


def _shortest(away: Ints, opens: Bools) -> Ints:
    """Shape (n,): the shortest gap of each row's run: no median is below it."""
    gaps = np.where(opens, np.iinfo(np.int32).max, away)
    firsts = np.flatnonzero(opens)
    return np.repeat(np.minimum.reduceat(gaps, firsts), np.diff(firsts, append=len(opens)))


def _twice_the_median(gaps: Ints) -> Ints:
    """Shape (m,), of each row of (m, count): the middle two added, or the middle one twice."""
    middle = [(gaps.shape[1] - 1) // 2, gaps.shape[1] // 2]
    twice: Ints = np.sort(gaps, axis=1)[:, middle].sum(axis=1)
    return twice


def _just_before(here: Positions, count: int) -> Positions:
    """Shape (len(here), count): the `count` positions ahead of each."""
    return here[:, None] - np.arange(1, count + 1)


class _Times(NamedTuple):
    """Days (without days: tasks) on which something was done or rested, columns of shape (t,).

    opens    whether a run begins
    cited    the position of its first row done; where there is none, of its first rest
    done     whether anything was done
    nothing  how many with nothing recorded had gone by
    unclear  how many with a zero that nobody has explained had gone by
    """

    opens: Bools
    cited: Positions
    done: Bools
    nothing: Ints
    unclear: Ints


def _times(entries: Evidence, opens: Bools) -> _Times:
    """Rest breaks a silence of days; without days it is as if the task had not been."""
    dated = entries.day != NO_DAY
    begin = opens | begins(entries.day, np.where(dated, 0, entries.order))
    done = first_where(is_state(entries, DID), begin)
    rest = first_where(is_state(entries, (State.RESTED, State.CHANGED)) & dated, begin)
    there = np.maximum(done, rest) >= 0
    nothing = first_where((entries.state == State.NOTHING) & entries.planned, begin) >= 0
    unclear = first_where(entries.state == State.UNCLEAR, begin) >= 0
    return _Times(
        opens=begins(np.cumsum(opens)[begin][there]),
        cited=np.where(done >= 0, done, rest)[there],
        done=(done >= 0)[there],
        nothing=_gone_by(nothing, there),
        unclear=_gone_by(unclear, there),
    )


def _gone_by(mask: Bools, there: Bools) -> Ints:
    """Shape (t,): how often `mask` has held between the times that are `there`, up to each."""
    total: Ints = np.cumsum(mask & ~there)
    return total[there]


RULE = CameBack()
