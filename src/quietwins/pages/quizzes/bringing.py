"""A quiz from a file: look first; nothing is saved until it looks right; undo the whole of it."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.bring_quiz import bring_quiz, quiz_for, undo_brought
from quietwins.flow.deck_waits import DeckWaits
from quietwins.flow.waiting import forget
from quietwins.formats import UnreadableFile
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.quizzes.own import back_to
from quietwins.pages.redraw import page
from quietwins.pages.waiting import deck_waits, waiting_deck
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import find
from quietwins.sharing.quizzes import brought_by

_MOST = 50_000_000
_SHOWN = 5
_TOO_BIG = N_("This file is larger than 50 MB. Whoever runs this service can bring it in.")
_NONE = N_("Please choose a file first.")


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def choose(request: HttpRequest) -> HttpResponse:
    """The way in: choose a file, or drop one."""
    if request.method != "POST":
        return _chosen(request)
    try:
        waits = _looked(request)
    except (UnreadableFile, ValueError) as error:
        return _chosen(request, str(error))
    deck_waits(request, waits)
    return redirect("deck_preview", waits.id)


@require_safe
@not_while_looking
def look(request: HttpRequest, preview: UUID) -> HttpResponse:
    """What was recognised, the first questions, and what is left out."""
    waits = waiting_deck(request, preview)
    return page(
        request,
        "quizzes/preview.html",
        here="progress",
        waits=waits,
        label=_(waits.label),
        first=waits.deck.questions[:_SHOWN],
        into=quiz_for(waits.deck, waits.source, person_of(request)),
    )


@require_POST
@not_while_looking
def right(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Looks right: take it in, whole."""
    waits = waiting_deck(request, preview)
    by, at = person_of(request), clock.now()
    brought = bring_quiz(waits.deck, waits.source, waits.digest, by=by, at=at)
    forget(preview)
    remember(request, brought.quiz.owner)
    return back_to(brought.quiz)


@require_POST
def drop(request: HttpRequest, preview: UUID) -> HttpResponse:
    """Not this one: forget it at once."""
    forget(waiting_deck(request, preview).id)
    return redirect("bring_quiz")


@require_POST
def undo(request: HttpRequest, brought: UUID) -> HttpResponse:
    """The quiz as it was before this file."""
    one = find(brought_by(person_of(request)), public_id=brought)
    undo_brought(one, at=clock.now())
    return back_to(one.quiz)


def _looked(request: HttpRequest) -> DeckWaits:
    file: UploadedFile[bytes] | None = request.FILES.get("file")
    if file is None:
        raise ValueError(_(_NONE))
    if (file.size or 0) > _MOST:
        raise ValueError(_(_TOO_BIG))
    return DeckWaits.of(file.name or _("your file"), file.read())


def _chosen(request: HttpRequest, problem: str = "") -> HttpResponse:
    status = 422 if problem else 200
    return page(request, "quizzes/bring.html", status=status, here="progress", problem=problem)
