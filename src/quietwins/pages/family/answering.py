"""What family saw, put before whom it is about: kept, or not for them. Nobody is told which."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow import answer_offer as flow
from quietwins.pages import clock
from quietwins.pages.family.shown import offered
from quietwins.pages.kept import TEN
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.redraw import page, redraw, with_query
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find
from quietwins.sharing.family import offers_for
from quietwins.sharing.models import Offer


@require_safe
def offers(request: HttpRequest) -> HttpResponse:
    """Ten of those that wait, and the one just answered, so that it can be undone."""
    theirs = offers_for(person_of(request)).select_related("by")
    just = _just_answered(theirs, uuid_of(request.GET.get("answered", "")))
    waiting = [offered(one) for one in theirs.waiting().order_by("pk")[:TEN]]
    return page(request, "family/offers.html", here="people", offers=waiting, just=just)


@require_POST
def keep(request: HttpRequest, offer: UUID) -> HttpResponse:
    """A line of one's own from now on."""
    found = _found(request, offer)
    flow.keep_offer(found, day=clock.today(found.to), at=clock.now())
    return _answered(request, found)


@require_POST
def set_aside(request: HttpRequest, offer: UUID) -> HttpResponse:
    found = _found(request, offer)
    flow.set_offer_aside(found, at=clock.now())
    return _answered(request, found)


@require_POST
def undo(request: HttpRequest, offer: UUID) -> HttpResponse:
    """It waits for a word again."""
    found = _found(request, offer)
    flow.undo_answer(found, at=clock.now())
    return redirect("offers")


def _just_answered(theirs: QuerySet[Offer], which: UUID | None) -> Offer | None:
    if which is None:
        return None
    return theirs.filter(public_id=which).exclude(answered_at=None).first()


def _found(request: HttpRequest, offer: UUID) -> Offer:
    theirs = offers_for(person_of(request)).select_related("by", "to", "win")
    return find(theirs, public_id=offer)


def _answered(request: HttpRequest, offer: Offer) -> HttpResponse:
    """The card, or the page, with what can be undone."""
    just = _found(request, offer.public_id)
    to = with_query(reverse("offers"), {"answered": str(just.public_id)})
    return redraw(request, "family/offers.html#answered", to=to, just=just)
