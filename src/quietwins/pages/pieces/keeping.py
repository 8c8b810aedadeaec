"""A draft is kept, in one page or several files; taken out, put back, handed in, taken back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import hand_in as handing
from quietwins.flow.keep_draft import put_draft_back, undo_draft
from quietwins.flow.keep_drafts import keep_drafts
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.pieces.one import back_to, found, found_draft, hands_in_to
from quietwins.pages.pieces.showing import show_draft, show_piece
from quietwins.pages.pieces.written import typed_draft
from quietwins.pieces.models import Draft


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def keep(request: HttpRequest, piece: UUID) -> HttpResponse:
    """All that was sent, or with a question about it nothing, and the words stay in their box."""
    one = found(request, piece)
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return back_to(one)
    typed = typed_draft(request, clock.today(one.owner))
    if typed.problem:
        return show_piece(request, one, typed, status=422)
    handed_in = "hand_in" in request.POST and hands_in_to(one) is not None
    kept = keep_drafts(one, typed.written, at=clock.now(), handed_in=handed_in)
    return back_to(one, "latest", drafted=str(piece), kept=str(kept[-1].public_id))


@require_safe
def draft(request: HttpRequest, draft: UUID) -> HttpResponse:
    """One of them, whole."""
    return show_draft(request, found_draft(request, draft))


@require_POST
def undo(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Out of sight, with what was found in it."""
    one = found_draft(request, draft)
    undo_draft(one, at=clock.now())
    return back_to(one.piece, undone=str(draft))


@require_POST
def put_back(request: HttpRequest, draft: UUID) -> HttpResponse:
    """In its place again."""
    one = found_draft(request, draft)
    put_draft_back(one, at=clock.now())
    return back_to(one.piece)


@require_POST
def hand_in(request: HttpRequest, draft: UUID) -> HttpResponse:
    """To the class of the piece; where its writer is in none, nothing is handed in."""
    one = found_draft(request, draft)
    if hands_in_to(one.piece):
        handing.hand_in(one, at=clock.now())
    return _beside(one)


@require_POST
def take_back(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Private again, and nobody is told."""
    one = found_draft(request, draft)
    handing.take_back(one, at=clock.now())
    return _beside(one)


def _beside(draft: Draft) -> HttpResponse:
    return redirect("draft", draft.public_id)
