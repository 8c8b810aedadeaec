"""What a class is asked to write, as its teacher's form sends it."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.set_task import Asked
from quietwins.language import _
from quietwins.pages.lists.form import client_id, words_of
from quietwins.pages.pieces.form import MOST_LETTERS, typed_piece
from quietwins.pages.pieces.written import text_of

_MOST_WORDS = 2000


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it. `texts` are titles, one a line."""

    name: str = ""
    words: str = ""
    starter: str = ""
    texts: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""


def typed_task(sent: QueryDict) -> Typed:
    """As it was sent; a name is asked for."""
    piece = typed_piece(sent)
    return Typed(
        name=words_of(sent, "name")[:MOST_LETTERS],
        words=text_of(sent.get("words", ""))[:_MOST_WORDS],
        starter=piece.starter,
        texts=piece.texts,
        client_id=client_id(sent),
        problem="" if piece.name else _("A name is enough to begin."),
    )


def asked_of(sent: QueryDict, typed: Typed) -> Asked:
    """What is set."""
    return Asked(typed.name, typed.words, typed.starter, typed_piece(sent).set_texts)
