"""Eyes on writing: one's own pieces and drafts, and what a class one is in is asked to write."""

from django.db.models import QuerySet

from quietwins.people.models import Person
from quietwins.pieces.models import Draft, DraftQuerySet, Piece, Task, Taste
from quietwins.sharing.groups import places_of


def pieces_for(person: Person | None) -> QuerySet[Piece]:
    """One's own, and nobody else's, whatever was handed in."""
    return Piece.objects.none() if person is None else Piece.objects.filter(owner=person)


def own_drafts(person: Person | None) -> DraftQuerySet:
    """One's own, also those one took out."""
    if person is None:
        return Draft.objects.none()
    return Draft.objects.filter(piece__owner=person)


def tasks_asked_of(person: Person | None) -> QuerySet[Task]:
    """What is asked in the classes that one joined as a pupil."""
    rooms = places_of(person).exclude(joined_at=None).values("circle")
    return Task.objects.filter(circle__in=rooms, put_away=False)


def taste_of(person: Person | None) -> QuerySet[Taste]:
    """How one wants one's own writing read, where one said so."""
    return Taste.objects.none() if person is None else Taste.objects.filter(person=person)
