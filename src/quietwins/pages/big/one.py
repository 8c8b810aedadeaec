"""Something bigger of one's own: found, changed, and led back to."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from quietwins.flow.change_big import change_big
from quietwins.pages.big.form import client_id
from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import big_things_for, find
from quietwins.wins.models import Big


def found(request: HttpRequest, which: UUID) -> Big:
    """Http404 where it is not one's own."""
    return find(big_things_for(person_of(request)), public_id=which)


def changed(request: HttpRequest, one: Big, change: Callable[[Big], None]) -> None:
    """As the page that was sent asks for, once."""
    change_big(one, change, client_id=client_id(request.POST))


def back_to(one: Big, *, drafted: str = "") -> HttpResponse:
    """Where it is shown; `drafted` is a draft no longer."""
    return redirect(with_query(reverse("big", args=[one.public_id]), {"drafted": drafted}))
