"""An answer is given, marked and remembered; "I meant that" and undo stand above the marking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from quietwins.flow.prove import prove
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Card, Question, Sitting
from quietwins.recall import (
    Grade,
    Mark,
    Memory,
    Review,
    Verdict,
    after,
    grade_of,
    mark,
    replay,
)
from quietwins.writing.lexicon import spellings

_A_BATCH = 500


@dataclass(frozen=True)
class Given:
    """What was done on the page of a question: exactly one of the first three.

    said   aloud, and whether they had it, as they say themselves
    hints  how many were opened
    """

    typed: str | None = None
    chosen: str | None = None
    said: bool | None = None
    hints: int = 0
    how_sure: int | None = None

    @property
    def way(self) -> Answer.Way:
        if self.said is not None:
            return Answer.Way.SAID
        return Answer.Way.TYPED if self.chosen is None else Answer.Way.CHOSEN


def give(
    sitting: Sitting, question: Question, given: Given, *, client_id: UUID, at: datetime, day: date
) -> Answer:
    """One answer; given by the same page before, it is that one."""
    try:
        return _give(sitting, question, given, client_id, at, day)
    except IntegrityError:
        return Answer.objects.get(person=sitting.person, client_id=client_id)


@transaction.atomic
def meant(answer: Answer) -> None:
    """ "I meant that": it stands above the marking."""
    answer.meant = True
    answer.grade = grade_of(Verdict.ACCEPT, hints=answer.hints, meant=True)
    answer.save(update_fields=["meant", "grade"])
    remember_again(answer.person, answer.question)
    prove(answer, at=answer.at)


@transaction.atomic
def undo_answer(answer: Answer, *, at: datetime) -> None:
    """As if it had not been given; what is remembered goes back to what it was."""
    if Answer.objects.standing().filter(pk=answer.pk).update(undone_at=at):
        remember_again(answer.person, answer.question)
        prove(answer, at=at)


def bank_of(question: Question) -> Sequence[str]:
    """Answers to the other questions of its quiz."""
    others = Question.objects.filter(quiz=question.quiz_id, out_at=None).exclude(pk=question.pk)
    return [one for answers in others.values_list("answers", flat=True) for one in answers]


@transaction.atomic
def _give(
    sitting: Sitting, question: Question, given: Given, client_id: UUID, at: datetime, day: date
) -> Answer:
    marked = None if given.said is not None else _marked(question, given)
    recalled = marked.verdict is Verdict.ACCEPT if marked else given.said
    answer = Answer.objects.create(
        person=sitting.person,
        question=question,
        sitting=sitting,
        client_id=client_id,
        at=at,
        day=day,
        typed=given.typed or "",
        way=given.way,
        verdict=marked.verdict if marked else "",
        because=marked.because if marked else "",
        grade=grade_of(Verdict.ACCEPT if recalled else Verdict.NOT_YET, hints=given.hints),
        hints=given.hints,
        helped=given.hints > 0 or given.chosen is not None,
        how_sure=given.how_sure,
    )
    _remember(answer)
    prove(answer, at=at)
    return answer


def _marked(question: Question, given: Given) -> Mark:
    """What was chosen is marked as what is typed is."""
    return mark(
        (given.typed if given.chosen is None else given.chosen) or "",
        question.answers,
        bank_of(question),
        not_this=question.not_this,
        real_words=spellings(),
        formula=question.formula,
    )


def _remember(answer: Answer) -> None:
    """One more review onto what is remembered; all of them again where it is not the latest."""
    here = Card.objects.select_for_update().filter(person=answer.person, question=answer.question)
    card = here.first()
    if card and card.seen >= answer.at:
        remember_again(answer.person, answer.question)
        return
    before = Memory(card.stability, card.difficulty, card.seen) if card else None
    _keep(answer, after(before, _review(answer)))


def remember_again(person: Person, question: Question) -> None:
    """From the answers that stand, whatever was remembered before."""
    standing = Answer.objects.standing().filter(person=person, question=question)
    answers = [*standing.order_by("at", "pk")]
    memories = replay(map(_review, answers))
    if not memories:
        Card.objects.filter(person=person, question=question).delete()
        return
    _keep(answers[-1], memories[question.pk])


def remember_all(person: Person) -> None:
    """Everything from the answers that stand, of somebody of whom nothing is remembered yet."""
    standing = Answer.objects.standing().filter(person=person)
    answers = [*standing.order_by("at", "pk")]
    latest, memories = {one.question_id: one for one in answers}, replay(map(_review, answers))
    cards = [
        Card(person=person, question_id=one, **_columns(latest[one], memory))
        for one, memory in memories.items()
    ]
    Card.objects.bulk_create(cards, batch_size=_A_BATCH)


def _keep(latest: Answer, memory: Memory) -> None:
    Card.objects.update_or_create(
        person=latest.person, question=latest.question, defaults=_columns(latest, memory)
    )


def _columns(latest: Answer, memory: Memory) -> dict[str, Any]:
    held = {name: getattr(memory, name) for name in ("stability", "difficulty", "seen")}
    return held | {"seen_on": latest.day}


def _review(answer: Answer) -> Review:
    return Review(
        answer.question_id,
        answer.at,
        Grade(answer.grade),
        answer.typed,
        answer.how_sure,
        answer.helped,
    )
