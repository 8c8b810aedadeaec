"""What becomes of something bigger: another name, other small wins, put away, brought back."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.pages.big.form import Typed, as_it_is, client_id, typed_big
from quietwins.pages.big.one import back_to, changed, found
from quietwins.pages.big.parts import keys_of, own_kept, parts_of
from quietwins.pages.progress.path import in_order
from quietwins.pages.redraw import page
from quietwins.pages.ticking import EARLIER, ticked_in, ticks
from quietwins.pages.who import person_of
from quietwins.wins.models import Big


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, big: UUID) -> HttpResponse:
    """Its name and its day."""
    one = found(request, big)
    if request.method != "POST":
        return _form(request, one, as_it_is(one))
    typed = typed_big(request.POST)
    if typed.problem:
        return _form(request, one, typed, status=422)
    changed(request, one, partial(Big.becomes, name=typed.name, on=typed.on))
    return back_to(one, drafted=str(big))


@require_http_methods(["GET", "HEAD", "POST"])
def choose_parts(request: HttpRequest, big: UUID) -> HttpResponse:
    """A tick for each small win that is part of it."""
    one, person = found(request, big), person_of(request)
    kept = in_order(own_kept(person), person)
    ticked = ticked_in(request.POST, kept)
    if request.method == "POST" and EARLIER not in request.POST:
        keys = keys_of(person)
        wins = {key for win, key in keys.items() if win in ticked}
        changed(request, one, partial(Big.holds, wins=wins, of=[*keys.values()]))
        return back_to(one)
    held = ticked if request.method == "POST" else {win.id for win in parts_of(one, person)}
    return page(
        request,
        "big/choose.html",
        here="progress",
        big=one,
        ticks=ticks(kept, held, request.POST),
        client_id=client_id(request.POST),
    )


@require_POST
def put_away(request: HttpRequest, big: UUID) -> HttpResponse:
    """Out of the way, with everything in it."""
    one = found(request, big)
    changed(request, one, partial(Big.becomes, put_away=True))
    return back_to(one)


@require_POST
def bring_back(request: HttpRequest, big: UUID) -> HttpResponse:
    """Among the others again."""
    one = found(request, big)
    changed(request, one, partial(Big.becomes, put_away=False))
    return back_to(one)


@require_POST
def undo(request: HttpRequest, big: UUID) -> HttpResponse:
    """The last change, whatever it was, or its undo."""
    one = found(request, big)
    changed(request, one, Big.undo)
    return back_to(one)


def _form(request: HttpRequest, one: Big, typed: Typed, *, status: int = 200) -> HttpResponse:
    return page(
        request,
        "big/change.html",
        status=status,
        here="progress",
        big=one,
        typed=typed,
        draft=one.public_id,
    )
