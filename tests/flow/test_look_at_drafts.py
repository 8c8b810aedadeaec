"""What drafts show becomes wins: each told once, true whatever comes in later, kept for good."""

from datetime import timedelta
from uuid import uuid4

from quietwins.flow.keep_draft import keep_draft
from quietwins.flow.make_piece import make_piece
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, Piece
from quietwins.wins.models import Win
from tests.flow.books import NOW, TODAY, after
from tests.writing.drafts import LIAM

STEPS = ["one_sentence", "two_sentences", "quotation", "quotation_shown", "two_paragraphs"]


def a_piece(by: Person, name: str = "Macbeth") -> Piece:
    return make_piece(name, by=by, client_id=uuid4(), at=NOW)


def draft(piece: Piece, text: str, *, week: int = 0) -> Draft:
    """One of so many weeks later."""
    day = TODAY + timedelta(weeks=week)
    return keep_draft(piece, text, client_id=uuid4(), day=day, at=after(weeks=week))


def found(by: Person) -> list[str]:
    """The kinds of what was found in the drafts, in their order."""
    wins = Win.objects.filter(person=by, rule="shown").order_by("anchor__happened_on", "pk")
    return [win.anchor.kind for win in wins]


def steps(by: Person) -> list[str]:
    return [kind for kind in found(by) if kind in STEPS]


def test_five_drafts_tell_five_steps(amira: Person) -> None:
    piece = a_piece(amira)
    for week, text in enumerate(LIAM):
        draft(piece, text, week=week)
    assert steps(amira) == STEPS
