"""Something bigger is named, and put away again by undo."""

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from quietwins.people.models import Person
from quietwins.wins.models import Big


def make_big(
    name: str, on: date | None, *, by: Person | None, client_id: UUID, at: datetime
) -> Big:
    """A new one; made by the same page before, it is that one. The first makes its person."""
    try:
        return _made(name, on, by, client_id, at)
    except IntegrityError:
        if by is None:
            raise
        return Big.objects.get(owner=by, client_id=client_id)


@transaction.atomic
def _made(name: str, on: date | None, by: Person | None, client_id: UUID, at: datetime) -> Big:
    return Big.objects.create(
        owner=by or Person.objects.create(created_at=at),
        client_id=client_id,
        name=name,
        on=on,
        before={"name": name, "on": str(on or ""), "put_away": True},
        made_at=at,
    )
