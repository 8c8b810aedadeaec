"""Pieces of writing and their drafts, made as the page makes them."""

from datetime import date
from typing import Any
from uuid import uuid4

from quietwins.flow.keep_draft import keep_draft
from quietwins.flow.make_piece import make_piece
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, Piece
from tests.flow.books import NOW, TODAY


def piece(by: Person, name: str = "Macbeth and fear", **how: Any) -> Piece:
    return make_piece(name, by=by, client_id=uuid4(), at=NOW, **how)


def draft(of: Piece, text: str, *, day: date = TODAY, **how: Any) -> Draft:
    return keep_draft(of, text, **{"client_id": uuid4(), "day": day, "at": NOW, **how})
