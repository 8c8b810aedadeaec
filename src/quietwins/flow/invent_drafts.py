"""Liam's five drafts of one piece, September to January, for whoever looks around."""

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import uuid4

from quietwins.flow.hand_in import hand_in
from quietwins.flow.keep_draft import keep_draft
from quietwins.flow.make_piece import make_piece
from quietwins.people.models import Circle, Person

_FOLDER = Path(__file__).parent / "invented/liam"
_AT_HOME = 2
"""So many of the first ones he keeps to himself."""


def invent_drafts(liam: Person, circle: Circle, moved: timedelta, *, at: datetime) -> None:
    """Written in his class on the days of the files, `moved` by whole weeks; the later are handed
    in.
    """
    name, texts = "A Christmas Carol", ("A Christmas Carol",)
    piece = make_piece(name, by=liam, client_id=uuid4(), at=at, circle=circle, set_texts=texts)
    for place, (day, text) in enumerate(_drafts()):
        draft = keep_draft(piece, text, client_id=uuid4(), day=day + moved, at=at)
        if place >= _AT_HOME:
            hand_in(draft, at=at)


@cache
def _drafts() -> tuple[tuple[date, str], ...]:
    files = sorted(_FOLDER.glob("*.txt"))
    return tuple((date.fromisoformat(file.stem), file.read_text("utf-8")) for file in files)
