"""A real log of reviews, foretold: ours beside usual ways, and beside Anki's own figures.

`revlog.csv`: 12,580 reviews of one learner (py-fsrs, MIT). A day begins at four in the morning,
UTC, as in Anki; what is foretold is the first review of a card on a later day than its last.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS
from numpy.typing import NDArray

from bench.real_anki import in_anki, is_there
from quietwins.recall import Grade, Memory, Review, after
from quietwins.recall.forgetting import recalled

FILE = "revlog.csv"
_DAY = timedelta(hours=4)
TRAIN = 0.7
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Foretold:
    """What each later review found, and what was known before it. Columns of shape (n,).

    at         int     its place among all reviews
    recalled   bool
    ours       float   the chance of recall, 0 to 1
    sm2, anki  float   the same by the interval of SM-2, and of Anki's own variant of it
    bin        int     which bin of RMSE(bins) it is in
    day        int
    """

    at: NDArray[np.int64]
    recalled: NDArray[np.bool_]
    ours: Floats
    sm2: Floats
    anki: Floats
    bin: NDArray[np.int64]
    day: NDArray[np.int64]


def reviews_in(folder: Path) -> list[Review]:
    """Oldest first."""
    with (folder / FILE).open(newline="") as file:
        rows = [*csv.DictReader(file)]
    made = [
        Review(
            int(row["card_id"]),
            datetime.fromisoformat(row["review_time"]).astimezone(UTC),
            Grade(int(row["review_rating"])),
        )
        for row in rows
    ]
    return sorted(made, key=lambda review: (review.at, review.card))


def day_of(review: Review) -> int:
    return (review.at - _DAY - datetime(1970, 1, 1, tzinfo=UTC)).days


def on_days(reviews: Sequence[Review]) -> Iterator[Review]:
    """Each at noon of its day, so that whole days lie between days."""
    for review in reviews:
        noon = datetime(1970, 1, 1, 12, tzinfo=UTC) + timedelta(days=day_of(review))
        yield Review(review.card, noon, review.grade)


def foretold(reviews: Sequence[Review]) -> Foretold:
    """Every review of a card on a later day than its last, foretold from those before it."""
    memory: dict[int, Memory] = {}
    past: dict[int, list[tuple[int, Grade]]] = {}
    rows = []
    for at, review in enumerate(on_days(reviews)):
        known, history = memory.get(review.card), past.setdefault(review.card, [])
        away = (review.at - known.seen).days if known else 0
        if known and away:
            chance = float(recalled(np.array([away]), np.array([known.stability]))[0])
            waits = (_sm2(history), _anki(history))
            by_interval = [0.9 ** (away / wait) for wait in waits]
            rows.append(
                (
                    at,
                    review.grade.recalled,
                    chance,
                    *by_interval,
                    _bin(away, history),
                    day_of(review),
                )
            )
        memory[review.card] = after(known, review)
        history.append((away if known else -1, review.grade))
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    return Foretold(*columns)


def _bin(away: int, history: Sequence[tuple[int, Grade]]) -> int:
    """The bin of RMSE(bins), as srs-benchmark has it: by days away, reviews and lapses."""
    lapses = sum(not grade.recalled for days, grade in history if days)
    parts = (_step(away, 2.48, 3.62), _step(len(history) + 1, 1.99, 1.89), 0.0)
    if lapses:
        parts = (*parts[:2], _step(lapses, 1.65, 1.73))
    return hash(parts)


def _step(value: float, first: float, ratio: float) -> float:
    return float(round(first * ratio ** np.floor(np.log(value) / np.log(ratio)), 2))


def _sm2(history: Sequence[tuple[int, Grade]]) -> float:
    """SM-2's interval in days after these reviews (Woźniak 1990; grades 1–4 as 2–5)."""
    wait, ease, times = 0.0, 2.5, 0
    for _days, grade in history:
        quality = grade + 1
        wait, times = _sm2_step(wait, ease, times) if grade.recalled else (1.0, 0)
        ease = max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
        wait = max(1.0, float(round(wait + 0.01)))
    return wait


def _sm2_step(wait: float, ease: float, times: int) -> tuple[float, int]:
    return (1.0, 6.0, wait * ease)[min(times, 2)], times + 1


def _anki(history: Sequence[tuple[int, Grade]]) -> float:
    """The interval of Anki's own variant of SM-2, with the options it comes with."""
    wait, ease = 0.0, 2.5
    for _days, grade in history:
        if grade is Grade.AGAIN:
            wait, ease = 1.0, max(1.3, ease - (0.2 if wait else 0.0))
        elif not wait:
            wait = 4.0 if grade is Grade.EASY else 1.0
        else:
            factor = {Grade.HARD: 1.2, Grade.GOOD: ease, Grade.EASY: ease * 1.3}[grade]
            wait = max(wait + 1, wait * factor)
            ease = max(1.3, ease + {Grade.HARD: -0.15, Grade.GOOD: 0.0, Grade.EASY: 0.15}[grade])
    return wait


def loss(chance: Floats, found: NDArray[np.bool_], weights: Floats | None = None) -> float:
    """Log loss: the mean surprise at what was found, 0 where nothing surprises."""
    kept = np.clip(chance, 1e-6, 1 - 1e-6)
    return float(np.average(-np.log(np.where(found, kept, 1 - kept)), weights=weights))


def rmse(
    chance: Floats, found: NDArray[np.bool_], bins: NDArray[np.int64], weights: Floats | None = None
) -> float:
    """RMSE(bins): how far the share foretold is from the share found, bin by bin."""
    each = np.ones(len(found)) if weights is None else weights
    _names, where = np.unique(bins, return_inverse=True)
    total = np.bincount(where, each)
    apart = np.bincount(where, each * (chance - found)) / total
    return float(np.sqrt(np.average(apart**2, weights=total)))


def recency(n: int) -> Floats:
    """The weights that Anki gives its reviews, the oldest first: a quarter, up to one."""
    return 0.25 + 0.75 * (np.arange(n) / max(1, n - 1)) ** 3


def held_out(folder: Path) -> list[dict[str, object]]:
    """Log loss of the last 30 % of reviews, foretold from those before each."""
    reviews = reviews_in(folder)
    told = foretold(reviews)
    late = told.at >= int(len(reviews) * TRAIN)
    average = np.full(len(late), told.recalled[~late].mean())
    train = reviews[: int(len(reviews) * TRAIN)]
    ways: dict[str, Floats] = {
        "Quietwins (FSRS-6, parameters as they come)": told.ours,
        "the average of the first 70 %": average,
        "SM-2": told.sm2,
        "Anki's own variant of SM-2": told.anki,
    }
    if is_there():
        ways["FSRS-6 fitted to the first 70 % by Anki"] = _fitted(train, reviews, told)
    found = told.recalled[late]
    return [
        {
            "way": name,
            "log loss": f"{loss(chance[late], found):.4f}",
            "RMSE(bins)": f"{rmse(chance[late], found, told.bin[late]):.4f}",
        }
        for name, chance in ways.items()
    ]


def _fitted(train: Sequence[Review], reviews: Sequence[Review], told: Foretold) -> Floats:
    """The chances with the parameters that Anki fits to `train`."""
    scheduler = Scheduler(_by_anki(train)["fitted"], enable_fuzzing=False, learning_steps=())
    scheduler.relearning_steps = ()
    cards: dict[int, Card] = {}
    chances = {}
    for at, review in enumerate(on_days(reviews)):
        card = cards.get(review.card) or Card(card_id=review.card, due=review.at)
        chances[at] = scheduler.get_card_retrievability(card, review.at)
        cards[review.card], _log = scheduler.review_card(card, Rating(review.grade), review.at)
    return np.array([chances[int(at)] for at in told.at])


def _by_anki(reviews: Sequence[Review]) -> Any:
    """What the real Anki makes of a log with FSRS-6's parameters as they come."""
    used: set[int] = set()
    rows = []
    for review in reviews:
        at = int(review.at.timestamp() * 1000)
        while at in used:
            at += 1
        used.add(at)
        rows.append((review.card, at, int(review.grade)))
    with TemporaryDirectory() as name:
        file = Path(name) / "reviews.json"
        file.write_text(json.dumps({"reviews": rows, "parameters": DEFAULT_PARAMETERS}))
        return in_anki("log", file, Path(name))


def beside_anki(folder: Path) -> list[dict[str, object]]:
    """Our figures of the whole log beside those that a real collection of Anki gives."""
    reviews = reviews_in(folder)
    told, theirs = foretold(reviews), _by_anki(reviews)
    weights = recency(len(told.at))
    ours = {
        "items": float(len(told.at)),
        "loss": loss(told.ours, told.recalled, weights),
        "rmse": rmse(told.ours, told.recalled, told.bin, weights),
    }
    wanted = {"items": 0.0, "loss": 0.002, "rmse": 0.005}
    says = {"items": "reviews foretold", "loss": "log loss", "rmse": "RMSE(bins)"}
    return [
        {
            "": says[name],
            "Quietwins": f"{ours[name]:.4f}".removesuffix(".0000"),
            "Anki 26.9": f"{float(theirs[name]):.4f}".removesuffix(".0000"),
            "apart": f"{abs(ours[name] - float(theirs[name])):.4f}",
            "wanted": f"≤ {wanted[name]:g}",
            "reached?": "yes" if abs(ours[name] - float(theirs[name])) <= wanted[name] else "no",
        }
        for name in ours
    ]


def beside_fsrs(folder: Path) -> float:
    """The furthest that a stability is from py-fsrs's own, in days, over the whole log."""
    reviews = reviews_in(folder)
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    cards: dict[int, Card] = {}
    memory: dict[int, Memory] = {}
    for review in reviews:
        card = cards.get(review.card) or Card(card_id=review.card, due=review.at)
        cards[review.card], _log = scheduler.review_card(card, Rating(review.grade), review.at)
        memory[review.card] = after(memory.get(review.card), review)
    return max(abs(memory[card].stability - (one.stability or 0)) for card, one in cards.items())
