"""Ways side by side: a row a figure, a column a way, ours held to what is wanted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import thread_time

from bench.self_talk import Name
from bench.shares import Share
from bench.targets import NONE, Target

Cells = dict[str, object]
OURS = "Quietwins"


@dataclass(frozen=True)
class Figure:
    """What it is, what each way makes of it, and what is wanted of ours."""

    says: str
    of: Mapping[str, Share | float]
    wanted: Target | None = None

    def row(self, heads: Iterable[str]) -> Cells:
        """As a row of a table; empty where a way was not measured."""
        cells = {head: _shown(self.of[head]) if head in self.of else "" for head in heads}
        wanted = self.wanted.row(float(self.of[OURS])) if self.wanted else NONE
        return {"": self.says, **cells, **wanted}


def _shown(value: Share | float) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def milliseconds(name: Name, texts: Sequence[str]) -> tuple[float, float]:
    """Of the processor's time a text, in the middle and at the 95th of 100, after the first ten."""
    for text in texts[:10]:
        name(text)
    took = [_took(name, text) for text in texts]
    return median(took), quantiles(took, n=20)[-1]


def _took(name: Name, text: str) -> float:
    began = thread_time()
    name(text)
    return 1_000 * (thread_time() - began)
