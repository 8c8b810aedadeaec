"""A question as a form sends it: one line for each answer, hint or choice."""

from dataclasses import dataclass, field, replace
from typing import Any, Self
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict

from quietwins.flow.ask_questions import Asks, Picture
from quietwins.formats.decks.media import is_safe
from quietwins.language import N_, _
from quietwins.pages.big.form import client_id
from quietwins.quizzes.files import kind_of
from quietwins.quizzes.models import Question

_LINES = ("answers", "not_this", "hints", "choices")
_WORDS = ("asks", "topic", "note")
_LONGEST, _MOST_LINES = 2000, 50
_LARGEST = 5_000_000
_NEEDS = N_("A question and one answer are enough.")


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    asks: str = ""
    answers: str = ""
    not_this: str = ""
    hints: str = ""
    choices: str = ""
    topic: str = ""
    note: str = ""
    formula: bool = False
    picture_text: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""

    @property
    def question(self) -> Asks:
        """As it is asked."""
        told: dict[str, Any] = {name: getattr(self, name).strip() for name in _WORDS}
        told |= {name: lines_in(getattr(self, name)) for name in _LINES}
        return Asks(**told, formula=self.formula)

    @property
    def more(self) -> bool:
        """Whether anything is said that stands folded."""
        folded = (self.not_this, self.hints, self.choices, self.topic, self.note, self.picture_text)
        return any(folded) or self.formula

    def asking(self) -> Self:
        """With what it needs first, if anything."""
        problem = "" if self.asks.strip() and lines_in(self.answers) else _(_NEEDS)
        return replace(self, problem=problem)


def typed_question(sent: QueryDict) -> Typed:
    """As it was sent."""
    words: dict[str, Any] = {
        name: sent.get(name, "").replace("\0", "") for name in (*_LINES, *_WORDS)
    }
    text = sent.get("picture_text", "").replace("\0", "")[:_LONGEST]
    formula = "formula" in sent
    typed = Typed(**words, formula=formula, picture_text=text, client_id=client_id(sent))
    return typed.asking()


def as_it_is(question: Question) -> Typed:
    """As it is asked now."""
    told: dict[str, Any] = {name: "\n".join(getattr(question, name)) for name in _LINES}
    told |= {name: getattr(question, name) for name in _WORDS}
    shown = question.shown.first()
    text = shown.text if shown else ""
    return Typed(**told, formula=question.formula, picture_text=text)


def lines_in(text: str) -> tuple[str, ...]:
    """Each line that says something."""
    lines = (line.strip()[:_LONGEST] for line in text.splitlines())
    return tuple(filter(None, lines))[:_MOST_LINES]


def picture_in(request: HttpRequest, text: str) -> Picture | None:
    """The picture that was sent. Raises ValueError for what is none, or too large."""
    file: UploadedFile[bytes] | None = request.FILES.get("picture")
    if file is None:
        return None
    name, data = (file.name or "").replace("\0", ""), file.read(_LARGEST + 1)
    is_picture = kind_of(name).startswith("image/") and is_safe(name, data)
    if len(data) > _LARGEST or not is_picture:
        raise ValueError(_("We can show most pictures up to 5 MB. This is none of them."))
    return Picture(name, data, text.strip())
