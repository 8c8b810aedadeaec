"""An answer as its page tells it: the answer itself is always there."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from quietwins.language import N_, _
from quietwins.quizzes.models import Answer, Shown
from quietwins.recall import Grade, Verdict

SURE_WORDS = (
    N_("A guess"),
    N_("Not very sure"),
    N_("Half sure"),
    N_("Quite sure"),
    N_("Sure"),
)
_SURE, _UNSURE = 4, 2


@dataclass(frozen=True)
class Told:
    """`asks_back` where it was nearly that; `can_mean` where "I meant that" may stand above it."""

    id: UUID
    asks: str
    answers: Sequence[str]
    typed: str
    note: str
    recalled: bool
    asks_back: bool
    can_mean: bool
    undone: bool
    says: str
    pictures: "Sequence[Shown]"


def told(answer: Answer) -> Told:
    """One query: what is shown with the answer."""
    question, recalled = answer.question, Grade(answer.grade).recalled
    typed = answer.typed.strip()
    return Told(
        answer.public_id,
        question.asks,
        question.answers,
        typed,
        question.note,
        recalled,
        answer.verdict == Verdict.NEARLY and not answer.meant,
        bool(typed) and not recalled,
        answer.undone_at is not None,
        _says(answer.how_sure, recalled=recalled),
        [*question.shown.order_by("pk")],
    )


def _says(sure: int | None, *, recalled: bool) -> str:
    """How sure somebody said they were picks this sentence, and nothing else."""
    if sure is None:
        return ""
    if recalled and sure <= _UNSURE:
        return _("You knew more than you felt.")
    if not recalled and sure >= _SURE:
        return _("Answers that surprise us tend to stay.")
    return ""
