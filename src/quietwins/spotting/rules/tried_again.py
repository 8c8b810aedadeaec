"""Having another go after a setback."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Bools, Evidence, State
from quietwins.spotting.runs import (
    DID,
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
_ATTEMPT = (State.STARTED, State.TRIED, State.DONE, State.NOT_YET)


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
        entries, opens = in_runs(evidence.take(is_state(evidence, DID)))
        now = moments(entries, opens)
        attempt = first_where(is_state(entries, _ATTEMPT), now)
        setback = first_where(is_state(entries, _SETBACK) | self._lowest(entries), now)
        last = setback[before(opens[now])]
        again = ~opens[now] & (last >= 0) & (attempt >= 0)
        return Wins.at(self.name, entries, attempt[again], because=[last[again], attempt[again]])

    def _lowest(self, entries: Evidence) -> Bools:
        """Shape (n,): whether each entry is below all of its kind at earlier moments."""
        values_of, opens, values = measured(entries)
        now = starts(moments(values_of, opens))
        lowest = highest_earlier(-values, opens)[now]
        below = (earlier(opens)[now] >= self.enough) & (values < values[lowest])
        return np.isin(entries.row, values_of.row[below])


RULE = TriedAgain()
