"""Raw reviews in; what is remembered, and for how long, out: FSRS-6, by the package `fsrs`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import DEFAULT_PARAMETERS

from quietwins.recall.forgetting import RETENTION
from quietwins.recall.reviews import Review


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of one question by one person.

    stability   days after which 9 in 10 such memories are recalled
    difficulty  1 to 10
    seen        when it was last answered, in UTC
    """

    stability: float
    difficulty: float
    seen: datetime


def replay(
    reviews: Iterable[Review], parameters: Sequence[float] = DEFAULT_PARAMETERS
) -> dict[int, Memory]:
    """Every memory, by card, from raw reviews in any order.

    parameters  FSRS-6's 21
    errors      ValueError for a review whose time is not in UTC
    """
    scheduler, cards = _scheduler(parameters), dict[int, Card]()
    for review in sorted(reviews, key=_at):
        cards[review.card] = _after(scheduler, cards.get(review.card), review)
    return {number: _memory(card) for number, card in cards.items()}


def after(memory: Memory | None, review: Review) -> Memory:
    """What one more review makes of a memory, or of none; the same as replaying all of them."""
    return _memory(_after(_scheduler(DEFAULT_PARAMETERS), _card(review, memory), review))


def _scheduler(parameters: Sequence[float]) -> Scheduler:
    return Scheduler(
        parameters,
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _after(scheduler: Scheduler, card: Card | None, review: Review) -> Card:
    return scheduler.review_card(card or _card(review, None), Rating(review.grade), review.at)[0]


def _card(review: Review, memory: Memory | None) -> Card:
    """As `fsrs` wants it. Its number and day are given, as it would wait and ask the clock."""
    if memory is None:
        return Card(card_id=review.card, due=review.at)
    return Card(
        card_id=review.card,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=review.at,
        last_review=memory.seen,
    )


def _memory(card: Card) -> Memory:
    assert card.stability and card.difficulty and card.last_review
    return Memory(card.stability, card.difficulty, card.last_review)


def _at(review: Review) -> datetime:
    return review.at
