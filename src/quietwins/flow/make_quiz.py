"""A quiz is made; its questions are asked in it later."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from quietwins.people.models import Circle, Person
from quietwins.quizzes.models import Quiz


def make_quiz(
    name: str, *, by: Person | None, client_id: UUID, at: datetime, circle: Circle | None = None
) -> Quiz:
    """A new one; made by the same page before, it is that one. The first makes its person."""
    try:
        return _made(name, by, client_id, at, circle)
    except IntegrityError:
        if by is None:
            raise
        return Quiz.objects.get(owner=by, client_id=client_id)


@transaction.atomic
def _made(
    name: str, by: Person | None, client_id: UUID, at: datetime, circle: Circle | None
) -> Quiz:
    return Quiz.objects.create(
        owner=by or Person.objects.create(created_at=at),
        client_id=client_id,
        circle=circle,
        name=name,
        made_at=at,
    )
