"""Questions and what one person remembers of them, as the columns that `recall` looks at."""

from collections.abc import Sequence

import numpy as np
from django.db.models import FilteredRelation, Q, QuerySet

from quietwins.people.models import Person
from quietwins.quizzes.models import Pause, Question
from quietwins.recall import Cards
from quietwins.recall import Pause as Span
from quietwins.spotting.days import day_number


def cards_of(person: Person, questions: "QuerySet[Question]") -> Cards:
    """One query. Questions of two quizzes are of two topics, whatever those are called."""
    theirs = FilteredRelation("cards", condition=Q(cards__person=person))
    rows = questions.annotate(theirs=theirs).values_list(
        *("pk", "quiz_id", "topic", "order", "theirs__stability", "theirs__seen_on")
    )
    pk, quiz, topic, order, stability, seen = zip(*rows, strict=True) if rows else ((),) * 6
    topics = [*zip(quiz, topic, strict=True)]
    numbers = {one: number for number, one in enumerate(dict.fromkeys(topics))}
    days = {day: day_number(day) for day in set(seen)}
    return Cards(
        card=np.array(pk, np.int64),
        topic=np.array([numbers[one] for one in topics], np.int32),
        order=np.array(order, np.int32),
        stability=np.array(stability, np.float64),
        seen=np.array([days[day] for day in seen], np.int32),
    )


def pauses_of(person: Person) -> Sequence[Span]:
    """Days that make nothing due."""
    spans = Pause.objects.filter(person=person).values_list("first", "last")
    return [Span(day_number(first), day_number(last)) for first, last in spans]
