"""New cards, seen once and printed: their pictures are known while this page is open, and then to
nobody.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.flow.make_card import Made, make_card
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.new_cards import as_sent, made_in, paper_card, printed, sent_in
from quietwins.pages.redraw import page
from quietwins.pages.who import own_person_of
from quietwins.people.models import Care
from quietwins.pictures.qr import qr
from quietwins.sharing.eyes import cares_for


@require_POST
@not_while_looking
@in_own_book
def make_cards(request: HttpRequest) -> HttpResponse:
    """A new card for each child that was sent."""
    cares = _cares(request, request.POST.getlist("child"))
    if not cares:
        return redirect("children")
    made = {care: _made(care) for care in cares}
    return page(
        request,
        "children/cards.html",
        here="people",
        cards=[
            (as_sent(care.public_id, card), paper_card(request, card))
            for care, card in made.items()
        ],
        square=qr,
        to_print=reverse("print_cards"),
        done=reverse("children"),
    )


@require_POST
@not_while_looking
@in_own_book
def print_cards(request: HttpRequest) -> HttpResponse:
    """The same on paper."""
    sent = sent_in(request.POST)
    children = [(care.public_id, care.name) for care in _cares(request, [*sent])]
    cards = [paper_card(request, card) for card in made_in(sent, children)]
    return printed(cards) if cards else redirect("children")


def _made(care: Care) -> Made:
    assert care.person
    return make_card(care.person, name=care.name, by=care.by, at=clock.now())


def _cares(request: HttpRequest, sent: list[str]) -> list[Care]:
    named = [UUID(one) for one in sent if _is_id(one)]
    own = cares_for(own_person_of(request)).exclude(person=None)
    return list(own.filter(public_id__in=named).order_by("pk"))


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
