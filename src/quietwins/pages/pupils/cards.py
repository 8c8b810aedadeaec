"""Cards for a class, seen once and printed: their pictures are known while this page is open."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.flow.look_at import note_looks
from quietwins.flow.make_card import make_card
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.new_cards import as_sent, made_in, paper_card, printed, sent_in
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Membership, Trace
from quietwins.pictures.qr import qr
from quietwins.sharing.classes import pupils_for
from quietwins.sharing.eyes import circles_for, find


@require_POST
@not_while_looking
def make_cards(request: HttpRequest, circle: UUID) -> HttpResponse:
    """A new card for each pupil that was sent."""
    person, group = person_of(request), _group(request, circle)
    places = _places(request, group, request.POST.getlist("pupil"))
    if person is None or not places:
        return redirect("pupils", circle)
    at = clock.now()
    note_looks(person, [place.person_id for place in places], Trace.Verb.CHANGED, at=at)
    people = [place.person for place in places]
    made = [(one, make_card(one, name=one.name, by=person, at=at)) for one in people]
    return page(
        request,
        "children/cards.html",
        here="people",
        cards=[(as_sent(one.public_id, card), paper_card(request, card)) for one, card in made],
        square=qr,
        to_print=reverse("print_class_cards", args=[circle]),
        done=reverse("pupils", args=[circle]),
    )


@require_POST
@not_while_looking
def print_cards(request: HttpRequest, circle: UUID) -> HttpResponse:
    """The same on paper."""
    sent = sent_in(request.POST)
    places = _places(request, _group(request, circle), [*sent])
    people = [(place.person.public_id, place.person.name) for place in places]
    cards = [paper_card(request, card) for card in made_in(sent, people)]
    return printed(cards) if cards else redirect("pupils", circle)


def _group(request: HttpRequest, circle: UUID) -> Circle:
    return find(circles_for(person_of(request)), public_id=circle)


def _places(request: HttpRequest, group: Circle, sent: list[str]) -> list[Membership]:
    """Those of the class; whoever has a passphrase needs no card."""
    ids = filter(None, map(uuid_of, sent))
    places = pupils_for(person_of(request)).filter(circle=group, person__login=None)
    return list(places.filter(person__public_id__in=ids).order_by("person__name", "pk"))
