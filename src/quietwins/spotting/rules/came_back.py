"""Taking a thread up again after leaving it alone."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, State
from quietwins.spotting.runs import (
    DID,
    WENT,
    Positions,
    before,
    counted,
    earlier,
    in_runs,
    is_state,
)
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class CameBack:
    """Someone took a thread up again after a silence that was long for them.

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
        entries, opens = in_runs(evidence)
        entries, opens, nothing, unclear = _what_was_done(entries, opens)
        last = before(opens)
        dated = (entries.day != NO_DAY) & (entries.day[last] != NO_DAY)
        away = np.where(opens, 0, entries.day.astype(np.int64) - entries.day[last])
        between = np.where(opens, 0, nothing - nothing[last])
        silent = (between >= self.tasks) & (unclear == unclear[last])
        back = np.where(dated, self._long(entries, opens, away), silent & ~_has_day(entries))
        at = np.flatnonzero(back & ~opens & is_state(entries, WENT))
        return Wins.at(
            self.name,
            entries,
            at,
            because=[last[at], at],
            days_away=np.where(dated, away, 0)[at],
            tasks_between=np.where(dated, 0, between)[at],
        )

    def _long(self, entries: Evidence, opens: Bools, away: Floats) -> Bools:
        """Whether each gap is longer than `pause` and than twice the median of those before."""
        long = np.zeros(len(opens), bool)
        new_day = np.flatnonzero(opens | (away > 0))
        gaps, firsts = away[new_day], opens[new_day]
        seen = earlier(firsts) - 1
        for count in np.unique(seen[(gaps > self.pause) & (seen > 0)]):
            here = np.flatnonzero((gaps > self.pause) & (seen == count))
            usual = np.median(gaps[_just_before(here, count)], axis=1)
            long[new_day[here[gaps[here] > 2 * usual]]] = True
        return long & _has_day(entries)


def _just_before(here: Positions, count: int) -> Positions:
    """Shape (len(here), count): the `count` positions ahead of each."""
    return here[:, None] - np.arange(1, count + 1)


def _has_day(entries: Evidence) -> Bools:
    return entries.day != NO_DAY


def _what_was_done(entries: Evidence, opens: Bools) -> tuple[Evidence, Bools, Floats, Floats]:
    """Rows with something done (rest included where dated: resting is not a silence), and how
    many occasions with nothing recorded, and unclear ones, had gone by in the run at each."""
    resting = is_state(entries, (State.RESTED, State.CHANGED)) & _has_day(entries)
    done = is_state(entries, DID) | resting
    idle = (entries.state == State.NOTHING) & entries.planned
    nothing = counted(idle, opens)[done]
    unclear = counted(entries.state == State.UNCLEAR, opens)[done]
    run = np.cumsum(opens)[done]
    return entries.take(done), np.diff(run, prepend=0) > 0, nothing, unclear


RULE = CameBack()
