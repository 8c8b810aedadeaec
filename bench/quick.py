"""How quickly quizzes are worked out: reviews, the next question, a large package."""

from pathlib import Path
from statistics import quantiles
from time import perf_counter

import numpy as np

from bench import targets
from bench.real_anki import AT, deck_of
from bench.recall_log import reviews_in
from bench.targets import Target
from quietwins.formats.decks import read_deck
from quietwins.formats.decks.anki import write
from quietwins.recall import Asked, Cards, next_question, replay

CARDS, NOTES, TIMES = 10_000, 20_000, 200
_TODAY = 20_000


def quick(folder: Path) -> list[dict[str, object]]:
    """Rows of a table: processor's time on one core."""
    rate, asking, reading = _rate(folder), _asking(), _reading()
    return [
        _row("reviews replayed a second", f"{rate:,.0f}", rate, targets.REVIEWS),
        _row(f"the next of {CARDS:,} questions, ms (p95)", f"{asking:.1f}", asking, targets.NEXT),
        _row(f"a package of {NOTES:,} notes read, s", f"{reading:.1f}", reading, targets.PACKAGE),
    ]


def _row(says: str, shown: str, measured: float, wanted: Target) -> dict[str, object]:
    return {"": says, "measured": shown, **wanted.row(measured)}


def _rate(folder: Path) -> float:
    reviews = reviews_in(folder)
    began = perf_counter()
    replay(reviews)
    return len(reviews) / (perf_counter() - began)


def _asking() -> float:
    """Milliseconds, at the 95th of 100; a tenth of the questions were never asked."""
    rng = np.random.default_rng(1)
    cards = Cards(
        np.arange(CARDS),
        rng.integers(0, 20, CARDS).astype(np.int32),
        np.arange(CARDS, dtype=np.int32),
        np.where(rng.random(CARDS) < 0.1, np.nan, rng.gamma(2, 20, CARDS)),
        (_TODAY - rng.integers(0, 100, CARDS)).astype(np.int32),
    )
    took = []
    for turn in range(TIMES):
        began = perf_counter()
        next_question(cards, _TODAY, [Asked(turn, True)], answered=[_TODAY - 30])
        took.append(1_000 * (perf_counter() - began))
    return quantiles(took, n=20)[-1]


def _reading() -> float:
    data = write(deck_of(NOTES), AT)
    began = perf_counter()
    read_deck("large.apkg", data)
    return perf_counter() - began
