"""How often the range of what is known now holds what was then recalled, day by day of a log."""

from pathlib import Path

import numpy as np

from bench.recall_log import TRAIN, Foretold, foretold, reviews_in
from bench.shares import share
from quietwins.recall import growth

FEWEST = 10


def coverage(folder: Path) -> list[dict[str, object]]:
    """Of the days with FEWEST reviews or more, those whose count lies in the range; two widths."""
    reviews = reviews_in(folder)
    told, late = foretold(reviews), int(len(reviews) * TRAIN)
    return [
        _row(told, name, since, wider)
        for name, since in (("the last 30 %", late), ("all", 0))
        for wider in (growth.WIDER, 1.0)
    ]


def _row(told: Foretold, name: str, since: int, wider: float) -> dict[str, object]:
    later = told.day[told.at >= since]
    days = [day for day in np.unique(later) if (later == day).sum() >= FEWEST]
    held = share(_holds(told, told.day == day, wider) for day in days)
    return {
        "reviews": name,
        "range": f"ΣR ± {wider:g} × 1.96 √ΣR(1−R)",
        "days": len(days),
        "of them in the range, %": held.percent,
    }


def _holds(told: Foretold, on_day: np.ndarray, wider: float) -> bool:
    middle, low, _high = growth.known_now(told.ours[on_day].tolist())
    spread = (middle - low) * wider / growth.WIDER
    return bool(abs(told.recalled[on_day].sum() - middle) <= spread)
