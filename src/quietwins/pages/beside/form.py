"""What is said of a draft as a form sends it, with a gentle look at the words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.say_of_draft import MeansHarm
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages.lists.form import client_id, words_of
from quietwins.pieces.models import Feedback
from quietwins.selftalk import check

_NEXT_STEPS = frozenset({"advice", "pressure"})
"""What feedback is for, and a note beside words is not."""


@dataclass(frozen=True)
class Typed:
    """A form as it stands: empty, or as somebody sent it.

    where     "start-end": characters of the draft
    on        what feedback is on
    concerns  what in the words does more than notice; they may be kept as they are
    harm      whether the words can mean harm to anybody; then they are not kept
    """

    words: str = ""
    where: str = ""
    on: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""
    concerns: Sequence[str] = ()
    harm: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """(0, 0) where none is chosen."""
        start, __, end = self.where.partition("-")
        if start.isdecimal() and end.isdecimal() and len(self.where) < 20:
            return int(start), int(end)
        return 0, 0

    @property
    def waits(self) -> bool:
        """Whether something is asked about it first."""
        return bool(self.problem or self.concerns)

    def refused(self, problem: Unfit) -> Self:
        """Not kept, and why."""
        return replace(self, problem=str(problem), harm=isinstance(problem, MeansHarm))


def typed_beside(sent: QueryDict) -> Typed:
    """As it was sent."""
    return _looked_at(_typed(sent), sent, of_no_concern=())


def typed_feedback(sent: QueryDict) -> Typed:
    """As it was sent; a next step is what it is for."""
    typed = _looked_at(_typed(sent), sent, of_no_concern=_NEXT_STEPS)
    return typed if typed.on else replace(typed, problem=_("Please choose what it is on."))


def _typed(sent: QueryDict) -> Typed:
    on = sent.get("which", "")
    return Typed(
        words=words_of(sent, "words"),
        where=sent.get("where", ""),
        on=on if on in Feedback.On.values else "",
        client_id=client_id(sent),
    )


def _looked_at(typed: Typed, sent: QueryDict, of_no_concern: Collection[str]) -> Typed:
    if sent.get("as_it_is"):
        return typed
    found = [one.why for one in check(typed.words) if one.kind not in of_no_concern]
    return replace(typed, concerns=found)
