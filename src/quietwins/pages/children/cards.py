"""New cards, seen once and printed: their pictures are known while this page is open, and then to
nobody.
"""

from collections.abc import Iterator
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.flow.make_card import Made, make_card
from quietwins.pages import clock
from quietwins.pages.children.own_first import in_own_book
from quietwins.pages.look_around.first import not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.who import own_person_of
from quietwins.people.models import Care
from quietwins.people.picking import CODE, PICKED, shown_code
from quietwins.pictures.card import PaperCard, cards_pdf
from quietwins.pictures.drawings import DRAWINGS
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
    cards = [(_sent(care, card), paper_card(request, card)) for care, card in made.items()]
    return page(request, "children/cards.html", here="people", cards=cards, square=qr)


@require_POST
@not_while_looking
@in_own_book
def print_cards(request: HttpRequest) -> HttpResponse:
    """The same on paper."""
    cards = [paper_card(request, card) for card in _cards_sent(request)]
    if not cards:
        return redirect("children")
    name = 'attachment; filename="cards.pdf"'
    pdf = cards_pdf(cards)
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": name})


def paper_card(request: HttpRequest, card: Made) -> PaperCard:
    """With where it is typed, as people come to this service."""
    path = reverse("card_in")
    link = request.build_absolute_uri(f"{path}?{urlencode({'code': card.code})}")
    address = f"{request.get_host()}{path}".rstrip("/")
    return PaperCard(card.name, shown_code(card.code), card.pictures, address, link)


def _made(care: Care) -> Made:
    assert care.person
    return make_card(care.person, name=care.name, by=care.by, at=clock.now())


def _cares(request: HttpRequest, sent: list[str]) -> list[Care]:
    named = [UUID(one) for one in sent if _is_id(one)]
    own = cares_for(own_person_of(request)).exclude(person=None)
    return list(own.filter(public_id__in=named).order_by("pk"))


def _sent(care: Care, card: Made) -> str:
    """A card as its page sends it to be printed."""
    return " ".join([str(care.public_id), card.code, *card.pictures])


def _cards_sent(request: HttpRequest) -> Iterator[Made]:
    """What of it is a card, and of one's own child."""
    parts = {sent.partition(" ")[0]: sent.split(" ")[1:] for sent in request.POST.getlist("card")}
    for care in _cares(request, [*parts]):
        code, *pictures = parts.get(str(care.public_id)) or [""]
        if len(code) == CODE and len(pictures) == PICKED and {*pictures} <= {*DRAWINGS}:
            yield Made(care.name, code, pictures)


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
