"""The first entry of a kind in a thread."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.runs import WENT, in_runs, is_state, same_moment, starts
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class First:
    """A kind of thing done for the first time in a thread where others came before it.

    facts   none beyond the cited entries: where the thread began, and this one
    errors  none: a thread's opening moment is never a first, since nothing came before it
    source  our rule; see docs/spotting.md#first
    """

    name: str = "first"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        entries, opens = in_runs(evidence.take(is_state(evidence, WENT)))
        of_kind = np.stack([entries.person, entries.thread, entries.kind], axis=1)
        _, earliest = np.unique(of_kind, axis=0, return_index=True)
        opening = starts(opens)
        at = np.sort(earliest[~same_moment(entries, opening)[earliest]])
        return Wins.at(self.name, entries, at, because=[opening[at], at])


RULE = First()
