"""A short session: begun, asked its next question, and stopped at any time."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from quietwins.people.models import Person
from quietwins.quizzes.columns import cards_of, pauses_of
from quietwins.quizzes.models import Answer, Question, Quiz, Round, Sitting
from quietwins.quizzes.rounds import asked_of
from quietwins.recall import Asked, Grade, next_question
from quietwins.recall.asking import MOST
from quietwins.recall.coming_back import WARM_DAYS
from quietwins.spotting.days import day_number


@transaction.atomic
def begin(
    person: Person,
    *,
    quiz: Quiz | None,
    client_id: UUID,
    at: datetime,
    round: Round | None = None,
    choice: str = "",
    most: int = MOST,
) -> Sitting:
    """Of one quiz, or of all one's own mixed; begun by the same page before, it is that one."""
    as_asked = {"quiz": quiz, "round": round, "choice": choice, "most": most, "begun_at": at}
    sitting, _ = Sitting.objects.get_or_create(
        person=person, client_id=client_id, defaults=as_asked
    )
    return sitting


def stop(sitting: Sitting, *, at: datetime) -> None:
    """Enough for now; everything so far counts."""
    Sitting.objects.filter(pk=sitting.pk, ended_at=None).update(ended_at=at)


def next_up(sitting: Sitting, *, day: date) -> Question | None:
    """The question to ask now; none where the session is over."""
    if sitting.ended_at:
        return None
    asked = _asked(sitting)
    may_ask = askable(sitting)
    if sitting.round:
        before = [one.card for one in asked]
        return may_ask.exclude(pk__in=before).order_by("order", "pk").first()
    number = next_question(
        cards_of(sitting.person, may_ask),
        day_number(day),
        asked,
        answered=_answered(sitting.person, day),
        pauses=pauses_of(sitting.person),
        most=sitting.most,
    )
    return None if number is None else may_ask.get(pk=number)


def askable(sitting: Sitting) -> "QuerySet[Question]":
    """What it may ask: a round's, a quiz's, or that of all quizzes of one's own."""
    here = Question.objects.filter(out_at=None).select_related("quiz")
    if sitting.round:
        return here.filter(public_id__in=asked_of(sitting.round, sitting.person))
    if sitting.quiz:
        here = here.filter(quiz=sitting.quiz)
    else:
        here = here.filter(quiz__owner=sitting.person, quiz__circle=None, quiz__put_away=False)
    return here.filter(topic=sitting.choice) if sitting.choice else here


def _asked(sitting: Sitting) -> Sequence[Asked]:
    given = Answer.objects.standing().filter(sitting=sitting).order_by("at", "pk")
    rows = given.values_list("question", "grade")
    return [Asked(question, Grade(grade).recalled) for question, grade in rows]


def _answered(person: Person, day: date) -> Sequence[int]:
    """The latest days before `day` on which they answered, in order: as many as can matter."""
    before = Answer.objects.filter(person=person, day__lt=day, undone_at=None)
    days = before.order_by("-day").values_list("day", flat=True).distinct()[:WARM_DAYS]
    return sorted(map(day_number, days))
