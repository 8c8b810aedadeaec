"""Where one is signed in: every device in words, and ending one, or all the others."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.devices import sign_out, sign_out_everywhere
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.device.leaving import left
from quietwins.pages.redraw import page
from quietwins.pages.signed_in.device import device_words
from quietwins.pages.who import own_person_of
from quietwins.sharing.eyes import devices_for, find


@require_safe
@not_while_looking
@in_own_book
def where_signed_in(request: HttpRequest) -> HttpResponse:
    """This one first, then the one used last."""
    person, zone = own_person_of(request), clock.zone_of(own_person_of(request))
    standing = devices_for(person).filter(session__expire_date__gt=clock.now())
    devices = [
        {
            "id": one.public_id,
            "words": device_words(one),
            "since": one.since.astimezone(zone).date(),
            "last": one.last_on,
            "here": one.session_id == request.session.session_key,
        }
        for one in standing.order_by("-last_on", "-pk")
    ]
    devices.sort(key=lambda one: not one["here"])
    return page(
        request,
        "signed_in/page.html",
        here="help",
        devices=devices,
        mail=settings.MAIL,
        changed="changed" in request.GET,
    )


@require_POST
@not_while_looking
@in_own_book
def end(request: HttpRequest, device: UUID) -> HttpResponse:
    """That one is out at its next request."""
    own = devices_for(own_person_of(request))
    found = find(own, public_id=device)
    if found.session_id == request.session.session_key:
        return left(request)
    sign_out(own.filter(pk=found.pk))
    return redirect("where_signed_in")


@require_POST
@not_while_looking
@in_own_book
def end_others(request: HttpRequest) -> HttpResponse:
    """All but this one."""
    if person := own_person_of(request):
        sign_out_everywhere(person, but=request.session.session_key or "")
    return redirect("where_signed_in")
