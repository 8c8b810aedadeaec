"""Questions and what one person remembers of them, as the columns that `recall` looks at."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from django.db.models import CharField, FilteredRelation, Q, QuerySet
from django.db.models.functions import Cast

from quietwins.people.models import Person
from quietwins.quizzes.models import Pause, Question
from quietwins.recall import Cards
from quietwins.recall import Pause as Span
from quietwins.spotting.days import day_number

_COLUMNS = ("pk", "quiz_id", "topic", "order", "theirs__stability", "seen")


def cards_of(person: Person, questions: "QuerySet[Question]") -> Cards:
    """One query. Questions of two quizzes are of two topics, whatever those are called."""
    theirs = FilteredRelation("cards", condition=Q(cards__person=person))
    seen_on = Cast("theirs__seen_on", CharField())  # read once a day, and not once a row
    held = questions.annotate(theirs=theirs, seen=seen_on)
    rows = [*held.values_list(*_COLUMNS)]
    topics = {one: number for number, one in enumerate({(row[1], row[2]) for row in rows})}
    days = {day: day_number(day and date.fromisoformat(day)) for day in {row[5] for row in rows}}
    return Cards(
        card=np.array([row[0] for row in rows], np.int64),
        topic=np.array([topics[row[1], row[2]] for row in rows], np.int32),
        order=np.array([row[3] for row in rows], np.int32),
        stability=np.array([row[4] for row in rows], np.float64),
        seen=np.array([days[row[5]] for row in rows], np.int32),
    )


def pauses_of(person: Person) -> Sequence[Span]:
    """Days that make nothing due."""
    spans = Pause.objects.filter(person=person).values_list("first", "last")
    return [Span(day_number(first), day_number(last)) for first, last in spans]
