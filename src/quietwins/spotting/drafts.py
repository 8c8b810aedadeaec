"""What drafts show: each thing is told as it stands, beside the draft before it."""

import numpy as np

from quietwins.spotting.evidence import Evidence, State
from quietwins.spotting.runs import DRAFTS, in_runs, is_state, moments
from quietwins.spotting.wins import Wins


def told(rule: str, evidence: Evidence, state: State) -> Wins:
    """A win at every row of `state`, proved by itself and by a row of the draft before, if any."""
    rows = evidence.in_order
    entries, opens = in_runs(rows.take(is_state(rows, DRAFTS)))
    begin = np.flatnonzero(moments(entries, opens))
    at = np.flatnonzero(entries.state == state)
    moment = np.searchsorted(begin, at, side="right") - 1
    has_before = ~opens[begin[moment]]
    both = np.stack([begin[moment - has_before], at], axis=1)
    cited = both[np.stack([has_before, np.ones_like(has_before)], axis=1)]
    bounds = np.concatenate(([0], np.cumsum(1 + has_before)))
    return Wins.citing(rule, entries, at, cited=cited, bounds=bounds)
