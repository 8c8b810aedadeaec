"""A piece as a form sends it: its name, how a sentence may begin, what it is about, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.language import N_, _
from quietwins.pages.lists.form import client_id, uuid_of, words_of
from quietwins.pieces.models import Piece

STARTERS = (
    N_("The writer presents"),
    N_("This suggests that"),
    N_("At first, I thought"),
    N_("One reason is"),
    N_("I want to tell you about"),
)
"""How a sentence may begin, for whoever is offered none by a teacher."""
NONE = UUID(int=0)
MOST_LETTERS = 200
MOST_TEXTS = 5


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it.

    texts  titles, one a line
    """

    name: str = ""
    starter: str = ""
    texts: str = ""
    room: UUID = NONE
    task: UUID = NONE
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""

    def asking(self) -> Self:
        """The same, with what is asked for."""
        return replace(self, problem=_("A name is enough to begin."))

    @property
    def set_texts(self) -> Sequence[str]:
        titles = (" ".join(line.split())[:MOST_LETTERS] for line in self.texts.splitlines())
        return [*filter(None, titles)][:MOST_TEXTS]


def as_it_is(one: Piece) -> Typed:
    return Typed(one.name, one.starter, "\n".join(one.set_texts))


def typed_piece(sent: QueryDict) -> Typed:
    """As it was sent, or as another page begins it."""
    return Typed(
        name=words_of(sent, "name")[:MOST_LETTERS],
        starter=words_of(sent, "starter")[:MOST_LETTERS].rstrip("…. "),
        texts=sent.get("texts", "").replace("\0", ""),
        room=uuid_of(sent.get("class", "")) or NONE,
        task=uuid_of(sent.get("task", "")) or NONE,
        client_id=client_id(sent),
    )
