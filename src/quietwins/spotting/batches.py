"""Much evidence as several that are small, and no person's in two of them."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.order import begins

SIZE = 2**17
"""About how many rows: what a rule holds of so many fits a processor's cache."""


def batches(evidence: Evidence, size: int = SIZE) -> Iterator[Evidence]:
    """All rows, in order, whole persons at a time: about `size` rows, or one person who has more.

    Nothing is one batch of nothing.
    """
    entries = evidence.in_order
    persons = np.flatnonzero(begins(entries.person))
    wanted = np.arange(size, len(entries), size)
    cuts = persons[np.minimum(np.searchsorted(persons, wanted), len(persons) - 1)]
    for start, stop in pairwise(np.unique([0, *cuts, len(entries)]).tolist()):
        yield entries.between(start, stop)
    if not len(entries):
        yield entries
