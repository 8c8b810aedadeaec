"""New cards between the page that shows them and the paper: what is sent, and what is let in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from quietwins.flow.make_card import Made
from quietwins.people.picking import CODE, PICKED, shown_code
from quietwins.pictures.card import PaperCard, cards_pdf
from quietwins.pictures.drawings import DRAWINGS


def paper_card(request: HttpRequest, card: Made) -> PaperCard:
    """With where it is typed, as people come to this service."""
    path = reverse("card_in")
    link = request.build_absolute_uri(f"{path}?{urlencode({'code': card.code})}")
    address = f"{request.get_host()}{path}".rstrip("/")
    return PaperCard(card.name, shown_code(card.code), card.pictures, address, link)


def printed(cards: Sequence[PaperCard]) -> HttpResponse:
    """A PDF to take along."""
    name = 'attachment; filename="cards.pdf"'
    pdf = cards_pdf(cards)
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": name})


def as_sent(whose: UUID, card: Made) -> str:
    """A card as its page sends it to be printed."""
    return " ".join([str(whose), card.code, *card.pictures])


def sent_in(sent: QueryDict) -> Mapping[str, list[str]]:
    """Whose it says it is -> what it says."""
    return {one.partition(" ")[0]: one.split(" ")[1:] for one in sent.getlist("card")}


def made_in(sent: Mapping[str, list[str]], people: Iterable[tuple[UUID, str]]) -> Iterator[Made]:
    """What of it is a card, of these people by id and name."""
    for whose, name in people:
        code, *pictures = sent.get(str(whose)) or [""]
        if len(code) == CODE and len(pictures) == PICKED and {*pictures} <= {*DRAWINGS}:
            yield Made(name, code, pictures)
