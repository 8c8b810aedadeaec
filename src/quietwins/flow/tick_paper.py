"""A class quiz on paper: its teacher types in ticks, and they are answers like any others."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import uuid4, uuid5

from django.db import transaction
from django.db.models import QuerySet

from quietwins.flow.answer import remember_again
from quietwins.flow.prove import prove
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Question, Round, Sitting
from quietwins.quizzes.rounds import asked_of
from quietwins.recall import Grade

Cell = tuple[int, int]
"""A pupil and a question, by key."""


@transaction.atomic
def tick_paper(
    round: Round,
    pupils: Iterable[Person],
    questions: Mapping[str, Question],
    known: Collection[Cell],
    *,
    at: datetime,
) -> None:
    """Each of `pupils` handed in a paper, on which those of `known` were right.

    questions  those of the round, by public id. What was typed in before is put right.
    """
    for pupil in pupils:
        here = [questions[name] for name in asked_of(round, pupil) if name in questions]
        sitting = _sitting(round, pupil, at)
        standing = {one.question_id: one for one in _typed_in(round).filter(person=pupil)}
        for question in here:
            right = (pupil.pk, question.pk) in known
            grade = Grade.GOOD if right else Grade.AGAIN
            if question.pk not in standing:
                _answer(sitting, question, grade, at)
            elif standing[question.pk].grade != grade:
                Answer.objects.filter(pk=standing[question.pk].pk).update(grade=grade)
                _look(standing[question.pk], at)


@transaction.atomic
def undo_paper(round: Round, pupils: Iterable[Person], *, at: datetime) -> None:
    """What was typed in of `pupils` is out of sight, with what was found in it."""
    for one in _typed_in(round).filter(person__in=[pupil.pk for pupil in pupils]):
        Answer.objects.filter(pk=one.pk).update(undone_at=at)
        _look(one, at)


def typed_in(round: Round) -> Sequence[tuple[Cell, bool]]:
    """What stands of it: of whom and of what, and whether it was right."""
    rows = _typed_in(round).values_list("person", "question", "grade")
    return [((person, question), Grade(grade).recalled) for person, question, grade in rows]


def _typed_in(round: Round) -> "QuerySet[Answer]":
    there = Answer.objects.standing().filter(sitting__round=round, way=Answer.Way.PAPER)
    return there.select_related("person", "question__quiz")


def _sitting(round: Round, pupil: Person, at: datetime) -> Sitting:
    """One a round, apart from what they answer on a device."""
    name = uuid5(round.public_id, Answer.Way.PAPER)
    of = {"quiz": round.quiz, "round": round, "begun_at": at, "ended_at": at}
    return Sitting.objects.get_or_create(person=pupil, client_id=name, defaults=of)[0]


def _answer(sitting: Sitting, question: Question, grade: Grade, at: datetime) -> None:
    """On the day of the round, whenever it was typed in."""
    assert sitting.round
    answer = Answer.objects.create(
        person=sitting.person,
        question=question,
        sitting=sitting,
        client_id=uuid4(),
        at=sitting.round.at,
        day=sitting.round.on,
        way=Answer.Way.PAPER,
        grade=grade,
    )
    _look(answer, at)


def _look(answer: Answer, at: datetime) -> None:
    remember_again(answer.person, answer.question)
    prove(answer, at=at)
