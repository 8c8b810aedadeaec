"""Questions are put into a quiz, said differently, taken out and put back."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from quietwins.quizzes.models import Question, Quiz


@dataclass(frozen=True)
class Asks:
    """A question as its author types it. `answers` has one or more; `hints` the smallest first."""

    asks: str
    answers: tuple[str, ...]
    choices: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    note: str = ""
    topic: str = ""
    formula: bool = False


@transaction.atomic
def add_question(quiz: Quiz, asks: Asks, *, client_id: UUID) -> Question:
    """At the end of `quiz`; added by the same page before, it is that one."""
    latest = Quiz.objects.select_for_update().get(pk=quiz.pk).questions.aggregate(Max("order"))
    order = (latest["order__max"] or 0) + 1
    question, _ = Question.objects.get_or_create(
        quiz=quiz, key=client_id.hex, defaults={**asdict(asks), "order": order}
    )
    return question


def change_question(question: Question, asks: Asks) -> None:
    """What was answered before stays as it was marked."""
    for name, value in asdict(asks).items():
        setattr(question, name, value)
    question.save(update_fields=[*asdict(asks)])


def take_out_question(question: Question, *, at: datetime | None) -> None:
    """Asked no more; what was answered stays. With no moment it is put back."""
    question.out_at = at
    question.save(update_fields=["out_at"])
