"""What reviews show of one question, exactly: it could not be recalled, and later it could."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise

from quietwins.recall.reviews import Review

DELAY = timedelta(days=7)
"""How long after it was last seen an answer counts as remembered, and not as still in mind."""


@dataclass(frozen=True)
class Recalled:
    """A question that could not be recalled, and then was, unprompted and after a while.

    could_not  the last review before it that was not recalled
    could      the review that was
    days       whole days between that one and when the question, with its answer, was last seen
    """

    could_not: Review
    could: Review
    days: int


def recalled_later(reviews: Iterable[Review]) -> list[Recalled]:
    """The first such fact of each question, by card; `reviews` in any order.

    Unprompted means with no hint and no choices. A choice that was hit is no fact.
    """
    ordered = sorted(reviews, key=lambda review: (review.card, review.at))
    each = (_first([*some]) for __, some in groupby(ordered, key=lambda review: review.card))
    return [fact for fact in each if fact]


def _first(reviews: list[Review]) -> Recalled | None:
    could_not = None
    for before, review in pairwise(reviews):
        could_not = could_not if before.grade.recalled else before
        away = review.at - before.at
        if could_not and review.grade.recalled and not review.helped and away >= DELAY:
            return Recalled(could_not, review, away.days)
    return None
