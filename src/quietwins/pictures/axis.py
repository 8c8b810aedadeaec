"""A real axis, from zero: where a value lies on it, and what it says beside its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

BOTTOM, TOP = 84, 14
"""How far down the axis begins and ends, in per cent of the drawing; words fit beyond either."""
_STEPS = (1, 2, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Axis:
    """From `low` to `high`, in the values' own unit."""

    low: float
    high: float

    def down(self, value: float) -> float:
        """How far down `value` lies, in per cent."""
        share = (value - self.low) / (self.high - self.low)
        return round(BOTTOM - share * (BOTTOM - TOP), 1)

    @property
    def marks(self) -> Sequence[float]:
        """What is marked: its two ends, and zero or the middle between them."""
        return self.low, 0 if self.low < 0 else self.high / 2, self.high


def axis(values: Sequence[float], most: float | None = None) -> Axis:
    """One that holds zero, `values` and the `most` that can be had, where there is a most."""
    above, below = max(0, *values), max(0, *(-value for value in values))
    high = most if most and most >= above else _round(above)
    return Axis(-_round(below) if below else 0, high if high or below else 1)


def _round(value: float) -> float:
    """The next round number."""
    if value <= 0:
        return 0
    ten: float = 10.0 ** floor(log10(value))
    return next(step * ten for step in _STEPS if step * ten >= value * (1 - 1e-9))
