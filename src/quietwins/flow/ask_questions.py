"""Questions are put into a quiz, said differently, taken out and put back."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from quietwins.quizzes.files import keep_file, kind_of
from quietwins.quizzes.models import Question, Quiz, Shown


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


@dataclass(frozen=True)
class Picture:
    """A picture to be shown with a question; `text` stands for it."""

    name: str
    data: bytes
    text: str = ""


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


@transaction.atomic
def show_picture(question: Question, picture: Picture) -> None:
    """In place of what was shown with it before."""
    question.shown.all().delete()
    Shown.objects.create(
        question=question,
        name=picture.name,
        text=picture.text,
        kind=kind_of(picture.name),
        size=len(picture.data),
        digest=keep_file(picture.data),
    )
