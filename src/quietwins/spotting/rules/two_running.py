"""Two planned weeks in a row, after one that was not done."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Ints, State
from quietwins.spotting.order import begins
from quietwins.spotting.runs import DID, first_where, in_runs, is_state
from quietwins.spotting.wins import Wins

_NEUTRAL = (State.RESTED, State.CHANGED, State.COUNTED)
_MONDAY = 3  # 1970-01-01 was a Thursday


@dataclass(frozen=True)
class TwoRunning:
    """The first time that a planned week with nothing recorded is followed by two that were done.

    Without days each of the thread's tasks (one order) stands for a week. Weeks (or tasks) that
    were not planned, or in which every occasion was excused, are neither. A week counts as done
    when anything planned in it was.

    facts   with_days: int (k,), 1 where weeks were compared, 0 where tasks were
    errors  none: said once a thread, and never counted on
    source  our rule; see docs/spotting.md#two_running
    """

    name: str = "two_running"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.in_order
        rows = rows.take(rows.planned & ~is_state(rows, _NEUTRAL))
        entries, opens = in_runs(rows, rows.day != NO_DAY)
        week = opens | begins(_weeks(entries))
        first_done = first_where(is_state(entries, DID), week)
        done = first_done >= 0
        idle = ~done & (first_where(entries.state == State.UNCLEAR, week) < 0)
        two = _after(idle, 2) & _after(done, 1) & done
        run = np.cumsum(opens)[week]
        two &= run == np.roll(run, 2)
        _, said = np.unique(run[two], return_index=True)  # the first in each run
        found = np.flatnonzero(two)[said]
        at = first_done[found]
        with_days = (entries.day[at] != NO_DAY).astype(np.int64)
        return Wins.at(
            self.name, entries, at, because=[first_done[found - 1], at], with_days=with_days
        )


def _weeks(entries: Evidence) -> Ints:
    """Shape (n,): a number for each row's week; without days, for its task."""
    weeks = (entries.day.astype(np.int64) + _MONDAY) // 7
    return np.where(entries.day == NO_DAY, entries.order, weeks)


def _after(mask: Bools, steps: int) -> Bools:
    """`mask`, that many places later; False where there is no such place."""
    moved = np.zeros_like(mask)
    moved[steps:] = mask[:-steps]
    return moved


RULE = TwoRunning()
