"""Having another go after a setback."""

from dataclasses import dataclass, replace

import numpy as np

from quietwins.spotting.evidence import Bools, Evidence, State
from quietwins.spotting.runs import (
    DID,
    DRAFTS,
    before,
    earlier,
    first_where,
    highest_earlier,
    in_runs,
    is_state,
    moments,
    starts,
)
from quietwins.spotting.values import measured
from quietwins.spotting.wins import Wins

_SETBACK = (State.HARD, State.NOT_YET)
_ATTEMPT = (State.STARTED, State.TRIED, State.DONE, State.NOT_YET, *DRAFTS)


@dataclass(frozen=True)
class TriedAgain:
    """The next attempt in a thread after something hard, a wrong answer or one's lowest mark.

    enough  how many earlier values of the kind a lowest mark needs at the least; equal ones do
            not count as lower
    facts   none beyond the two cited entries: the setback and the attempt
    errors  none: where the two happened at the same moment nobody can tell, and nothing is said
    source  our rule; see docs/spotting.md#tried_again
    """

    name: str = "tried_again"
    version: int = 1
    enough: int = 4

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.in_order
        entries, opens = in_runs(rows.take(is_state(rows, DID)))
        now = moments(entries, opens)
        attempt = first_where(is_state(entries, _ATTEMPT), now)
        setback = first_where(is_state(entries, _SETBACK) | self._lowest(entries), now)
        last = setback[before(opens[now])]
        again = ~opens[now] & (last >= 0) & (attempt >= 0)
        return Wins.at(self.name, entries, attempt[again], because=[last[again], attempt[again]])

    def _lowest(self, entries: Evidence) -> Bools:
        """Shape (n,): whether each entry is below all of its kind at earlier moments."""
        numbered = replace(entries, row=np.arange(len(entries)))
        values_of, opens, values = measured(numbered)
        now = starts(moments(values_of, opens))
        so_far = highest_earlier(-values, opens)[now]
        below = (earlier(opens)[now] >= self.enough) & (values < values[so_far])
        lowest = np.zeros(len(entries), bool)
        lowest[values_of.row[below]] = True
        return lowest


RULE = TriedAgain()
