"""FSRS-6's curve of forgetting, for many memories at once.

Source: Ye and others, "The Algorithm" of open-spaced-repetition, version 6; the same numbers as
the package `fsrs`, which a test holds it to.
"""

import numpy as np
from fsrs.scheduler import DEFAULT_PARAMETERS
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RETENTION = 0.85
"""The share that is to be recalled when a question comes back: what `wait` is for."""
LONGEST_WAIT = 36_500
_DECAY = -DEFAULT_PARAMETERS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1


def recalled(days: Floats, stability: Floats) -> Floats:
    """The chance of recall, shape (n,), 0 to 1.

    days       (n,) whole days since each was last seen; those below zero count as none
    stability  (n,) days after which 9 in 10 are recalled, above zero
    """
    chance: Floats = (1 + _FACTOR * np.maximum(days, 0) / stability) ** _DECAY
    return chance


def wait(stability: Floats, retention: float = RETENTION) -> Floats:
    """Whole days, 1 or more, after which `retention` are recalled; shape (n,)."""
    days = stability / _FACTOR * (retention ** (1 / _DECAY) - 1)
    waits: Floats = np.clip(np.round(days), 1, LONGEST_WAIT)
    return waits
