"""The first entry of a kind in a thread."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_KIND, Bools, Evidence, Ints, State
from quietwins.spotting.runs import DID, WENT, first_where, in_runs, is_state, moments, starts
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class First:
    """A kind of thing done for the first time in a thread where others came before it.

    Something hard or not yet right is not told as a first, and its kind is no longer new after
    it; nor is it after a zero that nobody has explained. A kind that nobody named is never told,
    and is something that came before like any other.

    facts   none beyond the cited entries: where the thread began, and this one
    errors  none: a thread's opening moment is never a first, since nothing came before it
    source  our rule; see docs/spotting.md#first
    """

    name: str = "first"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        entries = evidence.in_order
        entries, opens = in_runs(entries.take(is_state(entries, (*DID, State.UNCLEAR))))
        moment: Ints = np.cumsum(moments(entries, opens))
        run: Ints = np.cumsum(opens) - 1
        opening = first_where(is_state(entries, DID), opens)[run]
        other = np.flatnonzero(entries.kind != entries.kind[starts(opens)])
        at = other[_earliest_of_kind(entries.take(other), run[other], moment[other])]
        at = at[moment[opening[at]] < moment[at]]
        return Wins.at(self.name, entries, at, because=[opening[at], at])


def _earliest_of_kind(entries: Evidence, run: Ints, moment: Ints) -> Bools:
    """Shape (n,): one row for each kind of each run, of its earliest moment.

    None of a kind that nobody named, nor where anything else than a step taken happened to the
    kind at that moment.
    """
    of_kind = run * 2**16 + entries.kind
    _, first, kind = np.unique(of_kind, return_index=True, return_inverse=True)
    at_once = moment == moment[first][kind]
    earliest = np.zeros(len(entries), bool)
    earliest[first] = True
    spoilt = np.isin(of_kind, of_kind[at_once & ~is_state(entries, WENT)])
    earliest &= ~spoilt & (entries.kind != NO_KIND)
    return earliest


RULE = First()
