"""How fast every look at a climb is taken, and a climb told."""

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from bench import targets
from bench.alone import alone
from bench.facts import SERIES
from bench.series import VALUES, invented_series, plain_series
from quietwins.spotting import Evidence
from quietwins.spotting.batches import batches
from quietwins.spotting.looks import looks_of
from quietwins.spotting.rules.climb import RULE

_TIMES = 5
_Series = Callable[[int], Evidence]
_WORK: dict[str, tuple[Callable[[Evidence], object], _Series]] = {
    "every look, 40 values each": (looks_of, plain_series),
    "every look, two kinds, some left out": (looks_of, invented_series),
    "climb, two kinds, some left out": (RULE.spot, invented_series),
}
_PROMISED = next(iter(_WORK))


def every_look() -> list[dict[str, object]]:
    """Processor seconds for all series, each kind of work in a process of its own."""
    return [alone(partial(_row, name)) for name in _WORK]


def _row(name: str) -> dict[str, object]:
    work, made = _WORK[name]
    parts = [*batches(made(SERIES))]
    seconds = median(_worked(work, parts) for _ in range(_TIMES))
    wanted = targets.LOOKS.row(seconds) if name == _PROMISED else targets.NONE
    looks = f"{SERIES * VALUES / seconds:,.0f}"
    return {"": name, "processor, s": f"{seconds:.2f}", "entries/s": looks, **wanted}


def _worked(work: Callable[[Evidence], object], parts: list[Evidence]) -> float:
    began = time.process_time()
    for part in parts:
        work(part)
    return time.process_time() - began
