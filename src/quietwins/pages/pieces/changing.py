"""A piece's name, what it is about and its class, on one form; put away, and brought back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow import change_piece as changes
from quietwins.pages import clock
from quietwins.pages.pieces.form import as_it_is, typed_piece
from quietwins.pages.pieces.one import back_to, found, rooms_of
from quietwins.pages.pieces.showing import show_form


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, piece: UUID) -> HttpResponse:
    """As it is, or as it was sent."""
    one = found(request, piece)
    if request.method != "POST":
        return show_form(request, as_it_is(one), one)
    typed = typed_piece(request.POST)
    if not typed.name:
        return show_form(request, typed.asking(), one, status=422)
    changes.change_piece(
        one,
        name=typed.name,
        starter=typed.starter,
        set_texts=typed.set_texts,
        circle=rooms_of(one.owner).get(typed.room),
        at=clock.now(),
    )
    return back_to(one, drafted=str(piece))


@require_POST
def put_away(request: HttpRequest, piece: UUID) -> HttpResponse:
    """Out of the way, with everything in it."""
    one = found(request, piece)
    changes.put_away(one)
    return back_to(one)


@require_POST
def bring_back(request: HttpRequest, piece: UUID) -> HttpResponse:
    """Among the others again."""
    one = found(request, piece)
    changes.put_away(one, away=False)
    return back_to(one)
