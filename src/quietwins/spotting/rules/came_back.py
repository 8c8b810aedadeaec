"""Taking a thread up again after leaving it alone."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Ints, State
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
        entries, opens, nothing, unclear = _what_was_done(evidence)
        dated, last = entries.day != NO_DAY, before(opens)
        away = np.where(opens | ~dated, 0, entries.day.astype(np.int64) - entries.day[last])
        between = np.where(opens | dated, 0, nothing - nothing[last])
        silent = self._long(away, opens) | ((between >= self.tasks) & (unclear == unclear[last]))
        at = np.flatnonzero(~opens & silent & is_state(entries, WENT))
        return Wins.at(
            self.name,
            entries,
            at,
            because=[last[at], at],
            days_away=away[at],
            tasks_between=between[at],
        )

    def _long(self, away: Ints, opens: Bools) -> Bools:
        """Whether each gap is longer than `pause` and than twice the median of those before."""
        long = np.zeros(len(opens), bool)
        new_day = np.flatnonzero(opens | (away > 0))
        gaps = away[new_day]
        seen = earlier(opens[new_day]) - 1
        for count in np.unique(seen[(gaps > self.pause) & (seen > 0)]):
            here = np.flatnonzero((gaps > self.pause) & (seen == count))
            usual = np.median(gaps[_just_before(here, count)], axis=1)
            long[new_day[here[gaps[here] > 2 * usual]]] = True
        return long


def _just_before(here: Positions, count: int) -> Positions:
    """Shape (len(here), count): the `count` positions ahead of each."""
    return here[:, None] - np.arange(1, count + 1)


def _what_was_done(evidence: Evidence) -> tuple[Evidence, Bools, Ints, Ints]:
    """Rows with something done, where their runs open, and how many occasions with nothing
    recorded, and how many unclear ones, had gone by in the run at each.

    Dated and undated entries are runs apart. Rest breaks a silence of days.
    """
    entries, opens = in_runs(evidence, evidence.day == NO_DAY)
    resting = is_state(entries, (State.RESTED, State.CHANGED)) & (entries.day != NO_DAY)
    done = is_state(entries, DID) | resting
    nothing = counted((entries.state == State.NOTHING) & entries.planned, opens)
    unclear = counted(entries.state == State.UNCLEAR, opens)
    run = np.cumsum(opens)[done]
    return entries.take(done), np.diff(run, prepend=0) > 0, nothing[done], unclear[done]


RULE = CameBack()
