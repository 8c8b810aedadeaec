"""One run per learner, thread and (where asked) kind: the one hard trick.

Rows are sorted so that each run lies in one piece, in its own order. `opens` marks where a run
begins; every helper below is a running quantity that starts anew there, without a loop over rows.
Positions are indexes into the sorted rows; -1 says "there is none".
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import Bools, Evidence, Floats, Ints, State
from quietwins.spotting.order import begins, put_in_runs

Positions = npt.NDArray[np.intp]

DRAFTS = (State.DRAFTED, State.SHOWN, State.PUT_RIGHT, State.FEWER_SLIPS)
"""States of what a draft is or shows; those of one draft share its moment."""

DID = (State.STARTED, State.TRIED, State.DONE, State.HARD, State.NOT_YET, *DRAFTS)
"""States that say something was done about an occasion, however it went."""

WENT = (State.STARTED, State.TRIED, State.DONE)
"""States a person may be told about as a step taken."""


def is_state(evidence: Evidence, states: tuple[State, ...]) -> Bools:
    """Shape (n,): whether each row's state is one of `states`."""
    bits = np.int32(sum(1 << state for state in states))
    return (bits >> evidence.state & 1).astype(bool)


def in_runs(entries: Evidence, *apart: npt.NDArray[Any]) -> tuple[Evidence, Bools]:
    """The rows sorted into runs, and `opens`, shape (n,): whether a run begins there.

    A run is one learner's thread; each column of `apart`, whole numbers of shape (n,), splits it
    further. `entries` stand in order (`Evidence.in_order`), and so they do within each run.
    """
    by, opens = put_in_runs(entries.person, entries.thread, *apart)
    return (entries if by is None else entries.take(by)), opens


@dataclass(frozen=True, eq=False)
class Runs:
    """Where runs begin, `opens`, shape (n,); and what is asked of them more than once."""

    opens: Bools

    @cached_property
    def firsts(self) -> Positions:
        """Shape (runs,): the position at which each begins."""
        return np.flatnonzero(self.opens)

    @cached_property
    def lengths(self) -> Ints:
        """Shape (runs,): how many rows each has."""
        return np.diff(self.firsts, append=len(self.opens))

    @cached_property
    def place(self) -> Ints:
        """Shape (n,): how many rows came before, in the same run."""
        place: Ints = np.arange(len(self.opens)) - self.spread(self.firsts)
        return place

    @cached_property
    def number(self) -> Ints:
        """Shape (n,): which run each row is of, from 0."""
        return np.cumsum(self.opens) - 1

    @property
    def many(self) -> int:
        """How many runs there are."""
        return len(self.firsts)

    def spread(self, of_runs: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Shape (n,), of what is said of each run, (runs,)."""
        return np.repeat(of_runs, self.lengths)

    def running(self, added: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Shape (n,): the sum of `added`, (n,), so far, which starts anew with each run."""
        total = np.cumsum(added)
        total -= self.spread(total[self.firsts] - added[self.firsts])
        return total

    def added(self, running: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Shape (n,): what each row adds to a total that starts anew with each run."""
        more = np.empty_like(running)
        more[1:] = running[1:] - running[:-1]
        more[self.firsts] = running[self.firsts]
        return more


def moments(entries: Evidence, opens: Bools) -> Bools:
    """Shape (n,): whether a moment begins: the rows of a run that share a day and an order.

    Nobody can tell which row of a moment came first, so a rule compares moments, never two rows
    of one.
    """
    return opens | begins(entries.day, entries.order)


def starts(opens: Bools) -> Positions:
    """Shape (n,): the position at which each row's run begins."""
    firsts = np.flatnonzero(opens)
    return np.repeat(firsts, np.diff(firsts, append=len(opens)))


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
    if begin.all():  # as where nothing shares its moment
        return np.where(mask, np.arange(n), -1)
    first = np.minimum.reduceat(np.where(mask, np.arange(n), n), np.flatnonzero(begin))
    return np.where(first == n, -1, first)


def highest_in(values: Floats, begin: Bools) -> Positions:
    """Shape (groups,): the position of each group's highest value, the first of equal ones."""
    if begin.all():
        return np.arange(len(values))
    top = np.maximum.reduceat(values, np.flatnonzero(begin))
    return first_where(values == top[np.cumsum(begin) - 1], begin)


def highest_earlier(values: Floats, opens: Bools) -> Positions:
    """Shape (n,): the position of the highest earlier value of the run; -1 for none.

    Of equal values the later is cited. NumPy holds complex numbers apart by their real part first,
    so that with the run for a real part one running maximum serves every run at once.
    """
    if not len(values):
        return before(opens)
    tagged = np.empty(len(values), complex)
    tagged.real, tagged.imag = np.cumsum(opens), values
    so_far = np.maximum.accumulate(tagged).imag
    reached = np.maximum.accumulate(np.where(values == so_far, np.arange(len(values)), -1))
    return np.where(opens, -1, np.roll(reached, 1))
