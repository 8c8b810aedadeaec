"""A piece of writing is named, before or with its first sentence."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Piece, Task
from quietwins.statements.insert import insert


@transaction.atomic
def make_piece(
    name: str,
    *,
    by: Person | None,
    client_id: UUID,
    at: datetime,
    circle: Circle | None = None,
    task: Task | None = None,
    starter: str = "",
    set_texts: Sequence[str] = (),
) -> Piece:
    """A new one; made by the same page before, it is that one. The first makes its person."""
    owner = by or insert(Person(created_at=at))
    made = {
        "name": name,
        "circle": circle,
        "task": task,
        "starter": starter,
        "set_texts": [*set_texts],
        "made_at": at,
    }
    piece, _ = Piece.objects.get_or_create(owner=owner, client_id=client_id, defaults=made)
    return piece
