"""Values that may be compared with one another: one kind, one scale, the higher the better."""

from typing import Any

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import Bools, Evidence, Floats, State
from quietwins.spotting.runs import DID, in_runs, is_state

DIGITS = 9  # 7 of 10 and 14 of 20 are the same mark, whatever the last bit says


def measured(entries: Evidence) -> tuple[Evidence, Bools, Floats]:
    """The rows that carry a value, in runs of one kind and one scale, and the values, shape (m,).

    A value is the share of the total where there is one, and the amount where there is none; the
    two are never compared with each other. Where fewer is better it is negative. `entries` stand
    in order.
    """
    rows = entries.take(has_value(entries))
    entries, opens = in_runs(rows, *scale(rows))
    return entries, opens, values(entries)


def scale(rows: Evidence) -> tuple[npt.NDArray[Any], ...]:
    """Columns of shape (n,): values may be compared where all of them are the same."""
    return rows.kind, _has_total(rows), rows.better


def values(rows: Evidence) -> Floats:
    """Shape (n,): what `measured` compares."""
    total = np.where(_has_total(rows), rows.out_of, 1.0)
    return np.round(rows.amount / total, DIGITS) * rows.better


def has_value(entries: Evidence) -> Bools:
    """Shape (n,): whether something was done there, or noted, that has an amount."""
    return np.isfinite(entries.amount) & is_state(entries, (*DID, State.COUNTED))


def at_the_top(entries: Evidence) -> Bools:
    """Shape (n,): full marks, or none at all where fewer is better: nothing is left to say."""
    full = _has_total(entries) & (entries.amount >= entries.out_of)
    return np.where(entries.better > 0, full, entries.amount <= 0)


def _has_total(rows: Evidence) -> Bools:
    return np.isfinite(rows.out_of) & (rows.out_of > 0)
