"""Pieces with drafts, as their writers keep them and hand them in."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from quietwins.flow.hand_in import hand_in
from quietwins.flow.keep_draft import keep_draft
from quietwins.flow.make_piece import make_piece
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft, Task

NOW = datetime(2026, 1, 20, 18, tzinfo=UTC)
SEPTEMBER = date(2025, 9, 12)
ONE = "The witches are evil."
TWO = 'The witches are evil. Macbeth calls them "secret, black, and midnight hags".'


def drafts_of(
    writer: Person | None,
    *texts: str,
    name: str = "Macbeth",
    room: Circle | None = None,
    task: Task | None = None,
    aloud: Sequence[int] = (),
) -> list[Draft]:
    """One piece in as many drafts, a month apart; those at the places `aloud` were said."""
    assert writer
    piece = make_piece(name, by=writer, client_id=uuid4(), at=NOW, circle=room, task=task)
    return [
        keep_draft(
            piece,
            text,
            client_id=uuid4(),
            day=SEPTEMBER + timedelta(days=30 * place),
            at=NOW + timedelta(minutes=place),
            aloud=place in aloud,
        )
        for place, text in enumerate(texts)
    ]


def handed_in(*drafts: Draft) -> None:
    for place, draft in enumerate(drafts):
        hand_in(draft, at=NOW + timedelta(hours=1, minutes=place))
