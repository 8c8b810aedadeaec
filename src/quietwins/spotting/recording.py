"""Whether less is written down than before: then what is missing may be the bad days."""

import numpy as np

from quietwins.spotting.evidence import Bools, Evidence, State
from quietwins.spotting.order import begins
from quietwins.spotting.runs import moments, starts

_MUCH_LESS = 0.8
"""Of what was recorded before: at this share of it or less, no growth is told."""


def thinned(evidence: Evidence, anchors: Evidence) -> Bools:
    """Shape (k,): whether, of the planned occasions up to each anchor, far fewer of the later half
    are recorded than of the earlier one. Rest is no occasion, and unplanned entries tell nothing.
    """
    entries = evidence.in_order
    asked = entries.planned & ~np.isin(entries.state, (State.RESTED, State.CHANGED))
    if not len(anchors) or not (asked & (entries.state == State.NOTHING)).any():
        return np.zeros(len(anchors), bool)
    recorded = np.concatenate(([0], np.cumsum(asked & (entries.state != State.NOTHING))))
    occasions = np.concatenate(([0], np.cumsum(asked)))
    opens = begins(entries.person, entries.thread)
    by = np.argsort(entries.row)
    place = by[np.searchsorted(entries.row, anchors.row, sorter=by)]
    ends = np.append(np.flatnonzero(moments(entries, opens))[1:], len(entries))
    end = ends[np.searchsorted(ends, place, side="right")]
    start = starts(opens)[place]
    first, last = occasions[start], occasions[end]
    half = first + (last - first) // 2
    middle = np.searchsorted(occasions, half)  # where the half of the occasions are gone by
    before = (recorded[middle] - recorded[start]) / np.maximum(half - first, 1)
    lately = (recorded[end] - recorded[middle]) / np.maximum(last - half, 1)
    less: Bools = (half > first) & (lately <= _MUCH_LESS * before)
    return less
