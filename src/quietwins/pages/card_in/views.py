"""Signing in by card: type the code, tap four pictures in order. Each tap is a form of its own, so
that it works without scripts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from quietwins.flow.make_card import signed_in_by_card
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.redraw import page, redraw
from quietwins.pages.signed_in.address import address_of
from quietwins.pages.signed_in.entering import let_in
from quietwins.pages.who import own_person_of
from quietwins.people.models import Card, Person
from quietwins.people.picking import CODE, PICKED, shown_code
from quietwins.pictures.drawings import DRAWINGS
from quietwins.sharing.groups import places_of


@dataclass(frozen=True)
class Tapped:
    """What was typed and tapped so far, and what would have to be different."""

    code: str = ""
    pictures: Sequence[str] = ()
    mine: bool = False
    problem: str = ""


@sensitive_post_parameters("tapped", "tap")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def card_in(request: HttpRequest) -> HttpResponse:
    """The fourth picture signs in."""
    visitor = own_person_of(request)
    if visitor and not visitor.can_come_back and visitor.keeps_for.exists():
        status = 409 if request.method == "POST" else 200
        return page(request, "card_in/safe_first.html", status=status, here="help")
    if request.method != "POST":
        code = shown_code(Card.code_of(request.GET.get("code", ""))[:CODE])
        return _shown(request, Tapped(code.strip()))
    so_far = _tapped(request.POST)
    if so_far.problem or len(so_far.pictures) < PICKED:
        return _shown(request, so_far)
    try:
        person = signed_in_by_card(
            code=so_far.code,
            pictures=so_far.pictures,
            address=address_of(request),
            at=clock.now(),
        )
    except Unfit as unfit:
        return _shown(request, replace(so_far, pictures=(), problem=str(unfit)))
    let_in(request, person, along=so_far.mine)
    return _go(request, person)


def _tapped(sent: QueryDict) -> Tapped:
    """As it stands after this tap."""
    code, before = sent.get("code", ""), sent.getlist("tapped")[:PICKED]
    pictures = [*before[:-1]] if "back" in sent else [*before, *sent.getlist("tap")[:1]]
    known = [one for one in pictures if one in DRAWINGS][:PICKED]
    asks = "" if Card.code_of(code) else _("Please type the code on your card first.")
    return Tapped(code.replace("\0", "")[:40], known, bool(sent.get("mine")), asks)


def _shown(request: HttpRequest, tapped: Tapped) -> HttpResponse:
    visitor = own_person_of(request)
    holds = {
        "here": "help",
        "tapped": tapped,
        "drawings": DRAWINGS,
        "chosen": [(name, DRAWINGS[name]) for name in tapped.pictures],
        "next": len(tapped.pictures) + 1,
        "last": PICKED,
        "others": bool(visitor and not visitor.can_come_back),
    }
    if request.headers.get("HX-Request") == "true":
        return redraw(request, "card_in/page.html#card", to="", **holds)
    return page(request, "card_in/page.html", status=422 if tapped.problem else 200, **holds)


def _go(request: HttpRequest, person: Person) -> HttpResponse:
    """A whole new page, also where a script asked: the first time, who sees what in a class."""
    place = places_of(person).filter(joined_at=None).first()
    to = reverse("join_class", args=[place.circle.public_id]) if place else reverse("today")
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": to})
    return redirect(to)
