"""The pages of a piece, of one of its drafts, and of its form as it stands."""

from django.http import HttpRequest, HttpResponse

from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.pieces.form import STARTERS
from quietwins.pages.pieces.form import Typed as Named
from quietwins.pages.pieces.one import hands_in_to, rooms_of
from quietwins.pages.pieces.shown import found_in, lines_of, sound_of
from quietwins.pages.pieces.written import Typed
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.pieces.models import Draft, Piece


def show_piece(
    request: HttpRequest, piece: Piece, typed: Typed, *, status: int = 200
) -> HttpResponse:
    """Nothing in it is read anew: what drafts showed is stored."""
    every = lines_of(piece)
    lines = [line for line in every if not line.taken_out]
    latest = piece.drafts.get(public_id=lines[0].id) if lines else None
    return page(
        request,
        "pieces/piece.html",
        status=status,
        here="progress",
        piece=piece,
        room=hands_in_to(piece),
        typed=typed,
        starters=starters_of(piece),
        today=clock.today(piece.owner),
        latest=latest,
        sound=sound_of(latest, piece.owner) if latest else None,
        answered=bool(lines and lines[0].answered),
        earlier=lines[1:],
        taken_out=[line for line in every if line.taken_out],
        undone=request.GET.get("undone", ""),
        kept=request.GET.get("kept", ""),
        found=found_in(piece, piece.owner),
    )


def show_draft(request: HttpRequest, draft: Draft) -> HttpResponse:
    """One draft whole, and what was found in it."""
    return page(
        request,
        "pieces/draft.html",
        here="progress",
        piece=draft.piece,
        room=hands_in_to(draft.piece),
        draft=draft,
        sound=sound_of(draft, draft.piece.owner),
        found=found_in(draft, draft.piece.owner),
    )


def show_form(
    request: HttpRequest, typed: Named, piece: Piece | None = None, *, status: int = 200
) -> HttpResponse:
    """Of a new piece, or of one that is there, whose class stays once it has one."""
    person = person_of(request)
    return page(
        request,
        "pieces/form.html",
        status=status,
        here="progress",
        typed=typed,
        piece=piece,
        starters=[_(starter) for starter in STARTERS],
        rooms={} if piece and piece.circle else rooms_of(person),
    )


def starters_of(piece: Piece) -> list[str]:
    """What was offered with the task, or chosen by its writer; else the short list."""
    given = (piece.task and piece.task.starter) or piece.starter
    return [given] if given else [_(starter) for starter in STARTERS]
