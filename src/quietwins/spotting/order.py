"""The one order of entries: each learner's threads in one piece, by day, then as the person has it.

What is left is a tie, broken by a hash of what the entries say and never by their place in a file.
Here columns are plain arrays of shape (n,).
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]
Numbers = npt.NDArray[np.int64]

_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio (Steele et al. 2014, SplitMix)
_ROOM = 2**63


def order_of(keys: tuple[Column, ...], said: tuple[Column, ...], row: Column) -> Numbers:
    """Shape (n,): the positions of the rows, first to last.

    keys  whole numbers to sort by, the weightiest first
    said  what rows with equal keys are told apart by, through a hash
    row   and where that is equal too, their unique ids
    """
    by, begin = put_in_runs(*keys)
    tied = _tied(~begin)
    by = np.arange(len(row)) if by is None else by
    rows = by[tied]
    finer = (row[rows], _tie(*(column[rows] for column in said)), *(k[rows] for k in keys[::-1]))
    by[tied] = rows[np.lexsort(finer)]
    return by


def begins(*columns: Column) -> npt.NDArray[np.bool_]:
    """Shape (n,): whether any of `columns`, each (n,), differs from the row before it."""
    begin = np.ones(len(columns[0]), bool)
    begin[1:] = columns[0][1:] != columns[0][:-1]
    for column in columns[1:]:
        begin[1:] |= column[1:] != column[:-1]
    return begin


def put_in_runs(*keys: Column) -> tuple[Numbers | None, npt.NDArray[np.bool_]]:
    """Positions by whole numbers, the first the weightiest, equal ones as they stand: shape (n,),
    None where all stand so already. And where, in that order, other numbers begin, (n,).
    """
    key = _packed(keys)
    if key is None:
        by = np.lexsort(keys[::-1])
        begin = begins(*(key[by] for key in keys))
        return (None if (by[1:] > by[:-1]).all() else by), begin
    if (key[1:] >= key[:-1]).all():
        return None, begins(key)
    by = np.argsort(key, kind="stable")
    return by, begins(key[by])


def _packed(columns: tuple[Column, ...]) -> Numbers | None:
    """Shape (n,): whole numbers that sort as `columns` do, the first the weightiest.

    None where 64 bits cannot hold them.
    """
    key, room = np.zeros(len(columns[0]), np.int64), 1
    for column in columns if len(key) else ():
        low, high = int(column.min()), int(column.max())
        room *= high - low + 1
        if room >= _ROOM:
            return None
        if high > low:
            key = key * (high - low + 1) + (column.astype(np.int64) - low)
    return key


def _tied(same: npt.NDArray[np.bool_]) -> Numbers:
    """Positions of rows that are the same as the one before or the one after."""
    return np.flatnonzero(same | np.append(same[1:], False)) if len(same) else np.arange(0)


def _tie(*columns: Column) -> npt.NDArray[np.uint64]:
    """A hash of what each row says."""
    mixed = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        mixed = (mixed ^ np.ascontiguousarray(column, np.float64).view(np.uint64)) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def share_of(*columns: Column) -> npt.NDArray[np.float64]:
    """Shape (n,): a share in [0, 1) of what each row says, always the same for the same."""
    found: npt.NDArray[np.float64] = _tie(*columns) / np.float64(2**64)
    return np.minimum(found, np.nextafter(1.0, 0.0))
