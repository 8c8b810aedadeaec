"""Coming back after a time away, and times when nothing is due."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

AWAY = 14
"""Days without an answer after which somebody has been away."""
WARM_DAYS = 3
"""Days of answering after that on which what is best remembered is asked first."""


class Pause(NamedTuple):
    """A holiday: from its first day to its last, in days since 1970-01-01."""

    first: int
    last: int


def is_warm(answered: Sequence[int], today: int) -> bool:
    """Whether today is one of the first WARM_DAYS days of answering after a time away.

    answered  days on which they answered anything, in order; today may be among them
    """
    days = [*(day for day in answered if day < today), today]
    recent = days[-WARM_DAYS - 1 :]
    return any(later - day > AWAY for day, later in pairwise(recent))


def paused(seen: NDArray[np.int32], today: int, pauses: Sequence[Pause]) -> NDArray[np.int32]:
    """How many days after `seen` and up to today were paused: so much later each is due. (n,)"""
    days = np.zeros(len(seen), np.int32)
    for pause in pauses:
        last = min(pause.last, today)
        days += np.maximum(last - np.maximum(seen, pause.first - 1), 0).astype(np.int32)
    return days
