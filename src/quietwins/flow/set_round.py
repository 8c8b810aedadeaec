"""A teacher puts a quiz in a class, and sets what is asked this time."""

from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Circle, Person
from quietwins.quizzes.models import Question, Quiz, Round, Shown

MOST = 10
"""Questions that one pupil is asked in a round."""
_FEWEST_EACH = 3
_SHOWN = ("name", "text", "after", "kind", "size", "digest")
_ASKS = (
    *("key", "asks", "answers", "choices", "not_this", "hints"),
    *("note", "topic", "tags", "formula", "order"),
)


@transaction.atomic
def put_in_class(quiz: Quiz, circle: Circle, *, by: Person, at: datetime) -> Quiz:
    """A copy that is the class's; put there before, it takes what is new in `quiz`."""
    name = uuid5(circle.public_id, str(quiz.public_id))
    theirs = make_quiz(quiz.name, by=by, client_id=name, at=at, circle=circle)
    known = {*theirs.questions.values_list("key", flat=True)}
    for one in quiz.questions.filter(out_at=None).exclude(key__in=known):
        fields = {column: getattr(one, column) for column in _ASKS}
        copy = Question.objects.create(quiz=theirs, **fields)
        Shown.objects.bulk_create(
            Shown(question=copy, **{column: getattr(shown, column) for column in _SHOWN})
            for shown in one.shown.all()
        )
    return theirs


@transaction.atomic
def set_round(
    quiz: Quiz,
    *,
    by: Person,
    client_id: UUID,
    on: date,
    at: datetime,
    seen: bool = False,
    halves: bool = False,
) -> Round:
    """The first questions of `quiz`; set by the same page before, it is that one.

    seen    whether the teacher sees each pupil's answers
    halves  each half of the class has questions of its own, and they change over the next time
    errors  Unfit, where the quiz has too few questions
    """
    there = quiz.questions.filter(out_at=None).order_by("order", "pk")
    names = [str(name) for name in there.values_list("public_id", flat=True)]
    each = min(len(names) // 2, MOST) if halves else min(len(names), MOST)
    if each < (_FEWEST_EACH if halves else 1):
        raise Unfit(
            _("Two halves need six questions or more.")
            if halves
            else _("One question is enough to begin.")
        )
    others = names[each : 2 * each] if halves else []
    of = {"quiz": quiz, "questions": names[:each], "others": others, "seen": seen}
    return _set(by, client_id, on, at, **of)


def set_again(before: Round, *, by: Person, client_id: UUID, on: date, at: datetime) -> Round:
    """The same questions later; where halves had their own, each has the other's."""
    questions, others = before.questions, before.others
    if others:
        questions, others = others, questions
    of = {"quiz": before.quiz, "questions": questions, "others": others, "seen": before.seen}
    return _set(by, client_id, on, at, after=before, **of)


def end_round(round: Round, *, at: datetime | None) -> None:
    """It is asked no more; with no moment it is open again."""
    round.ended_at = at
    round.save(update_fields=["ended_at"])


def _set(by: Person, client_id: UUID, on: date, at: datetime, **of: object) -> Round:
    when = {"on": on, "at": at}
    return Round.objects.get_or_create(by=by, client_id=client_id, defaults={**of, **when})[0]
