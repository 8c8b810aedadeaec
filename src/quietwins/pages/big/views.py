"""Something bigger: all of one's own, a new one, and one opened to its small wins."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.make_big import make_big
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.big.form import Typed, typed_big
from quietwins.pages.big.one import back_to, found
from quietwins.pages.big.parts import parts_of
from quietwins.pages.progress.path import path_of
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import big_things_for

_DRAFT = "big"


@require_safe
def bigs(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first, and those put away."""
    return _all(request, Typed())


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one by its name; where it has none, it is asked for."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("bigs")
    typed = typed_big(request.POST)
    if typed.problem:
        return _all(request, typed, status=422)
    made = make_big(
        typed.name,
        typed.on,
        by=person_of(request),
        client_id=typed.client_id,
        at=clock.now(),
    )
    remember(request, made.owner)
    return back_to(made, drafted=_DRAFT)


@require_safe
def show(request: HttpRequest, big: UUID) -> HttpResponse:
    """Its small wins, in the order kept."""
    one, person = found(request, big), person_of(request)
    held = parts_of(one, person)
    return page(
        request,
        "big/big.html",
        here="progress",
        big=one,
        path=path_of(held),
        wins=held,
    )


def _all(request: HttpRequest, typed: Typed, *, status: int = 200) -> HttpResponse:
    held = [*big_things_for(person_of(request)).order_by("-pk")]
    return page(
        request,
        "big/page.html",
        status=status,
        here="progress",
        bigs=[one for one in held if not one.put_away],
        away=[one for one in held if one.put_away],
        typed=typed,
        draft=_DRAFT,
    )
