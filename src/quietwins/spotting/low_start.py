"""Where somebody began to write things down because of a low time, that low time is no start."""

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.order import begins
from quietwins.spotting.runs import counted, moments, starts
from quietwins.spotting.values import has_value

NOWHERE: frozenset[int] = frozenset()
LOW = 3
"""So many first values are left out: what is chosen for being low is followed by higher ones."""


def after_low_start(entries: Evidence, threads: frozenset[int]) -> Evidence:
    """`entries`, which stand in order, without the first three values of each of `threads`.

    Of values of one moment nobody knows which came first: they are left out together.
    """
    if not threads:
        return entries
    opens = begins(entries.person, entries.thread)
    value = has_value(entries)
    before = counted(value, opens) - value
    first = before[starts(moments(entries, opens))] < LOW
    return entries.take(~(value & first & np.isin(entries.thread, [*threads])))
