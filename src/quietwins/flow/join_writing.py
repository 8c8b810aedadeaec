"""Writing goes along with whose it is: into another book of theirs, and out of a class."""

from datetime import datetime
from uuid import uuid4

from django.db.models import Model

from quietwins.evidence.models import Thread
from quietwins.flow.look_at_drafts import look_at_all_drafts
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Beside, Feedback, Piece, Task, Taste

_WHOSE: tuple[tuple[type[Model], str], ...] = (
    (Task, "by"),
    (Piece, "owner"),
    (Beside, "by"),
    (Feedback, "by"),
)


def join_writing(visitor: Person, *, to: Person) -> None:
    """Every row is `to`'s; of two words on how writing is read, `to`'s own stands."""
    for model, whose in _WHOSE:
        every = model._default_manager
        taken = every.filter(**{whose: to}).values_list("client_id", flat=True)
        for row in every.filter(**{whose: visitor, "client_id__in": list(taken)}):
            every.filter(pk=row.pk).update(client_id=uuid4())
        every.filter(**{whose: visitor}).update(**{whose: to})
    if not Taste.objects.filter(person=to).exists():
        Taste.objects.filter(person=visitor).update(person=to)


def take_writing_home(writer: Person, circle: Circle, *, at: datetime) -> None:
    """The class has nothing of it any more, also of what was handed in there."""
    if Piece.objects.filter(owner=writer, circle=circle).update(circle=None, task=None):
        look_at_all_drafts(writer, at=at)
        Thread.objects.filter(owner=writer, circle=circle, entries=None, wins=None).delete()
