"""How fast every look at a climb is taken, and a climb told."""

import time
from collections.abc import Callable
from functools import partial
from statistics import median

from bench import targets
from bench.alone import alone
from bench.facts import SERIES
from bench.series import VALUES, invented_series
from quietwins.spotting import Evidence
from quietwins.spotting.batches import batches
from quietwins.spotting.looks import looks_of
from quietwins.spotting.rules.climb import RULE

_TIMES = 5
_WORK: dict[str, Callable[[Evidence], object]] = {"every look": looks_of, "climb": RULE.spot}


def every_look() -> list[dict[str, object]]:
    """Processor seconds for all series, each kind of work in a process of its own."""
    return [alone(partial(_row, name)) for name in _WORK]


def _row(name: str) -> dict[str, object]:
    parts = [*batches(invented_series(SERIES))]
    seconds = median(_worked(_WORK[name], parts) for _ in range(_TIMES))
    wanted = targets.LOOKS.row(seconds) if name == "every look" else targets.NONE
    looks = f"{SERIES * VALUES / seconds:,.0f}"
    return {"": name, "processor, s": f"{seconds:.2f}", "entries/s": looks, **wanted}


def _worked(work: Callable[[Evidence], object], parts: list[Evidence]) -> float:
    began = time.process_time()
    for part in parts:
        work(part)
    return time.process_time() - began
