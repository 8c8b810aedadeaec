"""What is still known of some questions, in a sentence: about how many, and of how many never."""

from datetime import date
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from django.db.models import QuerySet

from quietwins.language import _, ngettext
from quietwins.people.models import Person
from quietwins.quizzes.columns import cards_of
from quietwins.quizzes.models import Question
from quietwins.recall import Range, known_now
from quietwins.recall.forgetting import recalled
from quietwins.spotting.days import day_number

FEW = 5
"""Of fewer nothing is said."""


class Known(NamedTuple):
    """The sentence, and how far off it may be; empty on the day itself."""

    says: str
    how: str


def still_known(
    person: Person | None, questions: "QuerySet[Question]", today: date
) -> Known | None:
    """None where too few were answered, or too few are likely to be known."""
    if person is None:
        return None
    cards = cards_of(person, questions.filter(cards__person=person))
    if len(cards.card) < FEW:
        return None
    days = np.array(day_number(today) - cards.seen, float)
    about = known_now(recalled(days, cards.stability).tolist())
    return _said(about) if round(about.value) >= FEW else None


def _said(about: Range) -> Known:
    many = round(about.value)
    says = ngettext(
        "About %(count)d answer is still with you.",
        "About %(count)d answers are still with you.",
        many,
    )
    low, high = floor(about.low), ceil(about.high)
    how = _("It may be any number from %(low)d to %(high)d.") if low < high else ""
    return Known(says % {"count": many}, how and how % {"low": low, "high": high})
