"""One piece or one draft of one's own: found, and led back to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft, Piece
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import places_of
from quietwins.sharing.pieces import own_drafts, pieces_for


def found(request: HttpRequest, piece: UUID) -> Piece:
    """Http404 where it is not one's own."""
    mine = pieces_for(person_of(request)).select_related("owner", "circle", "task")
    return find(mine, public_id=piece)


def found_draft(request: HttpRequest, draft: UUID) -> Draft:
    """Http404 where it is not one's own; also one that was taken out."""
    mine = own_drafts(person_of(request)).select_related("piece__owner", "piece__circle")
    return find(mine, public_id=draft)


def rooms_of(person: Person | None) -> dict[UUID, Circle]:
    """The classes that one joined as a pupil, and hands in to."""
    places = places_of(person).exclude(joined_at=None)
    return {place.circle.public_id: place.circle for place in places}


def hands_in_to(piece: Piece) -> Circle | None:
    """The class of the piece, while its owner is in it."""
    if piece.circle is None:
        return None
    return rooms_of(piece.owner).get(piece.circle.public_id)


def back_to(piece: Piece, place: str = "", **said: str) -> HttpResponse:
    """Where it is shown; what is `said` there is said once."""
    path = with_query(reverse("piece", args=[piece.public_id]), said)
    return redirect(f"{path}#{place}" if place else path)
