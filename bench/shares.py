"""A share of some lines, and how sure so few lines can make anybody of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.96


@dataclass(frozen=True)
class Share:
    """`count` of `of`; 0 where there are none to count."""

    count: int
    of: int

    @property
    def value(self) -> float:
        return self.count / max(1, self.of)

    @property
    def likely(self) -> tuple[float, float]:
        """Wilson's 95 % interval: what the share may be of all such lines."""
        n = max(1, self.of)
        middle = self.value + _Z**2 / (2 * n)
        wide = _Z * sqrt(self.value * (1 - self.value) / n + _Z**2 / (4 * n**2))
        most = 1 + _Z**2 / n
        return max(0.0, (middle - wide) / most), min(1.0, (middle + wide) / most)

    @property
    def percent(self) -> str:
        """The same in %, as a cell of a table."""
        low, high = self.likely
        return f"{100 * self.value:.1f} ({100 * low:.1f}–{100 * high:.1f})"

    def __float__(self) -> float:
        return self.value

    def __str__(self) -> str:
        low, high = self.likely
        return f"{self.value:.2f} ({low:.2f} to {high:.2f})"


def share(seen: Iterable[bool]) -> Share:
    """How many of them are so."""
    each = list(seen)
    return Share(sum(each), len(each))
