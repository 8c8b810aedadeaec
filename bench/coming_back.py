"""Invented learners who come back after a time away: what they meet, and what they know later.

They forget as FSRS-6 says, so this tells ways of asking apart and says nothing of whether the
model is right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from quietwins.recall import Asked, Cards, next_question
from quietwins.recall.forgetting import recalled
from quietwins.recall.memory import Memory, after
from quietwins.recall.reviews import Grade, Review

CARDS, SESSIONS, AWAY, BACK, LEARNERS = 600, 3, 45, 28, 20
_START = datetime(1970, 1, 1, 12, tzinfo=UTC)
_FIRST = 20_000
_STUDIED = 90


@dataclass
class Learner:
    """Somebody with memories of every card, and days on which they answered."""

    rng: np.random.Generator
    memory: dict[int, Memory]
    answered: list[int]

    def answer(self, card: int, day: int) -> bool:
        known = self.memory.get(card)
        chance = _chance(known, day) if known else 0.5
        grade = Grade.GOOD if self.rng.random() < chance else Grade.AGAIN
        at = _START + timedelta(days=day)
        self.memory[card] = after(known, Review(card, at, grade))
        return grade.recalled

    def cards(self) -> Cards:
        known = [self.memory.get(card) for card in range(CARDS)]
        return Cards(
            np.arange(CARDS),
            np.arange(CARDS, dtype=np.int32) % 8,
            np.arange(CARDS, dtype=np.int32),
            np.array([one.stability if one else np.nan for one in known]),
            np.array([(one.seen - _START).days if one else 0 for one in known], np.int32),
        )

    def knows(self, day: int) -> float:
        return sum(_chance(one, day) for one in self.memory.values())


Pick = Callable[[Learner, Cards, int, Sequence[Asked]], int | None]


def _ours(learner: Learner, cards: Cards, day: int, asked: Sequence[Asked]) -> int | None:
    return next_question(cards, day, asked, answered=learner.answered)


def _oldest(learner: Learner, cards: Cards, day: int, asked: Sequence[Asked]) -> int | None:
    """What most apps do: what has been due longest, and new ones after it."""
    return next_question(cards, day, asked, answered=[day - 1])


def _weakest(learner: Learner, cards: Cards, day: int, asked: Sequence[Asked]) -> int | None:
    """What is most likely forgotten first."""
    if len(asked) >= 10:
        return None
    days = (day - cards.seen).astype(float)
    chance = np.where(np.isnan(cards.stability), 2.0, recalled(days, cards.stability))
    chance[[one.card for one in asked]] = 2.0
    return int(chance.argmin())


WAYS: dict[str, Pick] = {
    "Quietwins: three warm days, then oldest due": _ours,
    "oldest due from the first day": _oldest,
    "most forgotten first": _weakest,
}


def coming_back() -> list[dict[str, object]]:
    """A row a way of asking; the same learners in each."""
    before = [_studied(seed) for seed in range(LEARNERS)]
    return [_row(name, pick, before) for name, pick in WAYS.items()]


def _studied(seed: int) -> Learner:
    """Three months of three sessions a day."""
    learner = Learner(np.random.default_rng(seed), {}, [])
    for day in range(_FIRST, _FIRST + _STUDIED):
        _day(learner, day, _oldest)
    return learner


def _day(learner: Learner, day: int, pick: Pick) -> list[bool]:
    found: list[bool] = []
    for _session in range(SESSIONS):
        asked: list[Asked] = []
        cards = learner.cards()
        while (card := pick(learner, cards, day, asked)) is not None:
            asked.append(Asked(card, learner.answer(card, day)))
        found += [one.recalled for one in asked]
    learner.answered.append(day)
    return found


def _row(name: str, pick: Pick, before: Sequence[Learner]) -> dict[str, object]:
    back = _FIRST + _STUDIED + AWAY
    first, fourth, gone, later = [], [], [], []
    for number, learner in enumerate(before):
        one = Learner(np.random.default_rng(1000 + number), {**learner.memory}, [*learner.answered])
        gone.append(one.knows(back))
        days = [_day(one, day, pick) for day in range(back, back + BACK)]
        first += [found for day in days[:3] for found in day]
        fourth += [found for day in days[3:7] for found in day]
        later.append(one.knows(back + BACK))
    return {
        "way of asking": name,
        "recalled on the first three days": f"{np.mean(first):.0%}",
        "on the next four": f"{np.mean(fourth):.0%}",
        "known on coming back": f"{np.mean(gone):.0f}",
        "known four weeks later": f"{np.mean(later):.0f}",
    }


def _chance(known: Memory, day: int) -> float:
    days = np.array([(_START + timedelta(days=day) - known.seen).days], float)
    return float(recalled(days, np.array([known.stability]))[0])
