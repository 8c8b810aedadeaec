"""My wins: what was kept, ten a page, and what was found and waits for a word."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow import undo as undoing
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.found.line import line_again
from quietwins.pages.kept import found_for, kept_wins, page_number, ten_at, ten_of, undone_win
from quietwins.pages.redraw import came_from, first_page, page, redraw
from quietwins.pages.sharing.beside import beside
from quietwins.pages.telling import tell
from quietwins.pages.who import person_of
from quietwins.pages.wins.filters import Chosen, chosen, kinds, narrowed, places
from quietwins.people.models import Person
from quietwins.sharing.eyes import find, keeps_for, own_files, wins_for
from quietwins.statements.again import asked_again
from quietwins.wins.models import Keep, Win


@require_safe
def wins(request: HttpRequest) -> HttpResponse:
    """Kept ones of the chosen kind and place, newest first, and the few found that wait."""
    person = person_of(request)
    to = chosen(request.GET)
    number = page_number(request.GET.get("page", ""))
    kept = ten_of(_kept(person, to=to, number=number) if person else (), number, person)
    if kept.number > 1 and not kept.wins:
        return first_page(request)
    return page(
        request,
        "wins/page.html",
        here="wins",
        kept=kept,
        beside=beside(person, kept.wins),
        chosen=to,
        kinds=kinds(),
        places=places(),
        found=found_for(person),
        undone=undone_win(person, request.GET.get("undone", "")),
        files=own_files(person) if "file" in request.GET else (),
        fresh=request.GET.get("file", ""),
    )


@asked_again
def _kept(person: Person, *, to: Chosen, number: int) -> "QuerySet[Win, Any]":
    return ten_at(narrowed(kept_wins(person), to), number)


@require_POST
def keep(request: HttpRequest, win: UUID) -> HttpResponse:
    """Keep it: one's own, or a pupil's for one's own book."""
    return _decide(request, win, Win.keep)


@require_POST
def set_aside(request: HttpRequest, win: UUID) -> HttpResponse:
    """Not for me. It can be undone, and nobody is told."""
    return _decide(request, win, Win.set_aside)


@require_POST
def undo(request: HttpRequest, win: UUID) -> HttpResponse:
    """No longer kept, or no longer set aside."""
    keep = find(keeps_for(person_of(request)), win__public_id=win)
    undoing.undo(keep, at=clock.now())
    return _after(request, win, to=came_from(request, undone=str(win)))


@require_POST
def put_back(request: HttpRequest, win: UUID) -> HttpResponse:
    """The undo undone."""
    undoing.put_back(find(keeps_for(person_of(request)), win__public_id=win), at=clock.now())
    return _after(request, win, to=came_from(request))


def _decide(request: HttpRequest, public_id: UUID, verb: Callable[..., Keep]) -> HttpResponse:
    person = person_of(request)
    verb(find(wins_for(person), public_id=public_id), by=person, at=clock.now())
    return _after(request, public_id, to=f"{came_from(request)}#win-{public_id}")


def _after(request: HttpRequest, public_id: UUID, *, to: str) -> HttpResponse:
    person = person_of(request)
    word = keeps_for(person).filter(win__public_id=public_id, undone_at=None).first()
    verdict = word.verdict if word else ""
    one = wins_for(person).select_related("thread__circle").get(public_id=public_id)
    if one.thread.circle and person and one.person_id != person.pk:
        return _of_a_pupil(request, one, verdict)
    (win,) = tell(wins_for(person).filter(public_id=public_id), person)
    return redraw(request, "wins/one.html#one", to=to, win=win, verdict=verdict)


def _of_a_pupil(request: HttpRequest, one: Win, verdict: str) -> HttpResponse:
    said = {"kept": _("Kept."), "set_aside": _("Put away.")}.get(verdict, _("As it was."))
    return line_again(request, one, said=said, decided=True)
