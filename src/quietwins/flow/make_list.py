"""A list is made from what was typed or pasted, and put away again by undo."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from quietwins.lists.models import List, Version, rows_of
from quietwins.lists.steps import Steps
from quietwins.people.models import Person


@dataclass(frozen=True)
class Asked:
    """A list as its owner asks for it. `days` are weekdays, Monday "1" to Sunday "7"."""

    name: str
    steps: Steps
    place: str = ""
    days: str = ""
    on: date | None = None

    @property
    def arranged(self) -> dict[str, Any]:
        """As a list holds it."""
        return {**vars(self), "steps": rows_of(self.steps)}


def make_list(asked: Asked, *, by: Person | None, client_id: UUID, at: datetime) -> List:
    """A list; made by the same page before, it is that one. The first makes its person."""
    try:
        return _made(asked, by, client_id, at)
    except IntegrityError:
        if by is None:
            raise
        return List.objects.get(owner=by, client_id=client_id)


@transaction.atomic
def _made(asked: Asked, by: Person | None, client_id: UUID, at: datetime) -> List:
    made = List.objects.create(
        owner=by or Person.objects.create(created_at=at),
        client_id=client_id,
        made_at=at,
        used_at=at,
        **asked.arranged,
    )
    before = made.arranged | {"put_away": True}
    Version.objects.create(of=made, client_id=client_id, at=at, **before)
    return made
