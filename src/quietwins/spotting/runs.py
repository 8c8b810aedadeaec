"""One run per learner, thread and (where asked) kind: the one hard trick.

Rows are sorted so that each run lies in one piece, in its own order. `opens` marks where a run
begins; every helper below is a running quantity that starts anew there, without a loop over rows.
Positions are indexes into the sorted rows; -1 says "there is none".
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import Bools, Evidence, Floats, Ints, State

Positions = npt.NDArray[np.intp]

DID = (State.STARTED, State.TRIED, State.DONE, State.HARD, State.NOT_YET)
"""States that say something was done about an occasion, however it went."""

WENT = (State.STARTED, State.TRIED, State.DONE)
"""States a person may be told about as a step taken."""

_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio (Steele et al. 2014, SplitMix)


def is_state(evidence: Evidence, states: tuple[State, ...]) -> Bools:
    """Shape (n,): whether each row's state is one of `states`."""
    return np.isin(evidence.state, states)


def in_runs(evidence: Evidence, *apart: npt.NDArray[Any]) -> tuple[Evidence, Bools]:
    """The rows sorted into runs, and `opens`, shape (n,): whether a run begins there.

    A run is one learner's thread; each column of `apart`, shape (n,), splits it further. Within a
    run rows stand by day, then by the person's own order; what is left is a tie, broken by a hash
    of what the entries say and never by their place in a file.
    """
    run: list[npt.NDArray[Any]] = [evidence.person, evidence.thread, *apart]
    within = [evidence.day, evidence.order, _tie(evidence), evidence.row]
    by = np.lexsort(tuple(np.asarray(key) for key in (*within[::-1], *run[::-1])))
    return evidence.take(by), begins(*(column[by] for column in run))


def _tie(evidence: Evidence) -> npt.NDArray[np.uint64]:
    """A hash of day, amount, prompts and state (learner and thread are the same in a tie)."""
    mixed = np.zeros(len(evidence), np.uint64)
    for column in (evidence.day, evidence.amount, evidence.prompts, evidence.state):
        bits = np.ascontiguousarray(column, np.float64).view(np.uint64)
        mixed = (mixed ^ bits) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def begins(*columns: npt.NDArray[Any]) -> Bools:
    """Shape (n,): whether any of `columns`, each (n,), differs from the row before it."""
    begin = np.ones(len(columns[0]), bool)
    begin[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return begin


def moments(entries: Evidence, opens: Bools) -> Bools:
    """Shape (n,): whether a moment begins: the rows of a run that share a day and an order.

    Nobody can tell which row of a moment came first, so a rule compares moments, never two rows
    of one.
    """
    return opens | begins(entries.day, entries.order)


def starts(opens: Bools) -> Positions:
    """Shape (n,): the position at which each row's run begins."""
    here = np.arange(len(opens))
    return np.maximum.accumulate(np.where(opens, here, 0)) if len(opens) else here


def earlier(opens: Bools) -> Ints:
    """Shape (n,): how many rows came before, in the same run."""
    return np.arange(len(opens)) - starts(opens)


def before(opens: Bools) -> Positions:
    """Shape (n,): the position of the row just before, in the same run; -1 for none."""
    return np.where(opens, -1, np.arange(len(opens)) - 1)


def counted(mask: Bools, opens: Bools) -> Ints:
    """Shape (n,): how often `mask` has held in the run, this row included."""
    total = np.concatenate(([0], np.cumsum(mask)))
    return total[1:] - total[starts(opens)]


def first_where(mask: Bools, begin: Bools) -> Positions:
    """Shape (groups,): the position of each group's first row where `mask` holds; -1 for none.

    `mask` and `begin` have shape (n,); a group reaches from one row that begins to the next, so
    that `some_column[begin]` is as long as what is returned.
    """
    n = len(mask)
    first = np.minimum.reduceat(np.where(mask, np.arange(n), n), np.flatnonzero(begin))
    return np.where(first == n, -1, first)


def highest_in(values: Floats, begin: Bools) -> Positions:
    """Shape (groups,): the position of each group's highest value, the first of equal ones."""
    top = np.maximum.reduceat(values, np.flatnonzero(begin))
    return first_where(values == top[np.cumsum(begin) - 1], begin)


def highest_earlier(values: Floats, opens: Bools) -> Positions:
    """Shape (n,): the position of the highest earlier value of the run; -1 for none.

    Values are replaced by their rank among all values plus an offset that grows with the run, so
    that one running maximum serves every run at once. Of equal values the later is cited.
    """
    n = len(values)
    rank = np.empty(n, np.int64)
    by_value = np.argsort(values, kind="stable")
    rank[by_value] = np.arange(n)
    offset = (np.cumsum(opens) - 1) * n
    running = np.maximum.accumulate(rank + offset) - offset if n else rank
    found = np.full(n, -1, np.intp)
    found[1:] = by_value[running[:-1] % max(n, 1)]
    found[opens] = -1
    return found
