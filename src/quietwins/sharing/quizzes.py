"""Eyes on quizzes: one's own, what one was asked and answered, and nobody else's."""

from django.db.models import Q, QuerySet

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
from quietwins.sharing.rounds import class_quizzes_for, rounds_asked_of


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
    return here.select_related("person", "quiz", "round__quiz__circle")


def answers_for(person: Person | None) -> QuerySet[Answer]:
    """What one answered oneself, and what one took back."""
    if person is None:
        return Answer.objects.none()
    return Answer.objects.filter(person=person).select_related("person", "question__quiz")


def shown_for(person: Person | None) -> QuerySet[Shown]:
    """Pictures and sounds of one's own questions, of those a class is asked, and of those one
    answered there.
    """
    if person is None:
        return Shown.objects.none()
    asked = Q(question__quiz__rounds__in=rounds_asked_of(person).order_by())
    taught = Q(question__quiz__in=class_quizzes_for(person))
    own = Q(question__in=own_questions(person)) | Q(question__given__person=person)
    return Shown.objects.filter(own | asked | taught).distinct()


def pauses_for(person: Person | None) -> QuerySet[Pause]:
    """One's own, and nobody else's."""
    return Pause.objects.none() if person is None else Pause.objects.filter(person=person)


def brought_by(person: Person | None) -> QuerySet[Brought]:
    """Files that one brought into one's own quizzes."""
    return Brought.objects.filter(quiz__in=own_quizzes(person)).select_related("quiz__owner")
