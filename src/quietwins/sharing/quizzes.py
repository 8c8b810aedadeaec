"""Eyes on quizzes: one's own, what one was asked and answered, and nobody else's."""

from django.db.models import QuerySet

from quietwins.people.models import Person
from quietwins.quizzes.models import (
    Answer,
    Brought,
    Pause,
    Question,
    Quiz,
    Shown,
    Sitting,
)


def own_quizzes(person: Person | None) -> QuerySet[Quiz]:
    """One's own, for oneself; a class's are not among them."""
    if person is None:
        return Quiz.objects.none()
    return Quiz.objects.filter(owner=person, circle=None)


def own_questions(person: Person | None) -> QuerySet[Question]:
    """Those of them, also what was taken out."""
    return Question.objects.filter(quiz__in=own_quizzes(person)).select_related("quiz")


def sittings_for(person: Person | None) -> QuerySet[Sitting]:
    """One's own short sessions."""
    if person is None:
        return Sitting.objects.none()
    here = Sitting.objects.filter(person=person)
    return here.select_related("person", "quiz", "round", "round__quiz")


def answers_for(person: Person | None) -> QuerySet[Answer]:
    """What one answered oneself, and what one took back."""
    if person is None:
        return Answer.objects.none()
    return Answer.objects.filter(person=person).select_related("person", "question__quiz")


def shown_for(person: Person | None) -> QuerySet[Shown]:
    """Pictures and sounds of one's own questions, and of those one was asked."""
    return Shown.objects.filter(question__in=own_questions(person))


def pauses_for(person: Person | None) -> QuerySet[Pause]:
    """One's own, and nobody else's."""
    return Pause.objects.none() if person is None else Pause.objects.filter(person=person)


def brought_by(person: Person | None) -> QuerySet[Brought]:
    """Files that one brought into one's own quizzes."""
    return Brought.objects.filter(quiz__in=own_quizzes(person)).select_related("quiz__owner")
