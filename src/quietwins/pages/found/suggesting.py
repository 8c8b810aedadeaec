"""One tap puts a win before its pupil, the next says what the teacher noticed."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.suggest import say_noticed, suggest
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.found.line import line_again
from quietwins.pages.redraw import came_from, page, redraw
from quietwins.pages.telling import tell
from quietwins.pages.who import person_of
from quietwins.sharing.classes import suggestions_by
from quietwins.sharing.eyes import circles_for, find, wins_for
from quietwins.sharing.models import Suggestion
from quietwins.wins.models import OWN


@require_POST
def put(request: HttpRequest, win: UUID) -> HttpResponse:
    """It waits for the pupil's own word, which the teacher is never told."""
    person = person_of(request)
    taught = wins_for(person).filter(thread__circle__in=circles_for(person))
    found = find(taught.select_related("thread__circle"), public_id=win)
    assert person
    suggest(found, by=person, at=clock.now())
    return line_again(request, found, said=_("In their suggestions."))


@require_POST
def undo(request: HttpRequest, suggestion: UUID) -> HttpResponse:
    """As if it had never been put there."""
    made = find(_mine(request), public_id=suggestion)
    made.delete()
    return line_again(request, made.win, said=_("As it was."))


@require_POST
def noticed(request: HttpRequest, suggestion: UUID) -> HttpResponse:
    """The last word counts. Pupils read it; so can the school."""
    made = find(_mine(request), public_id=suggestion)
    try:
        say_noticed(made, request.POST.get("starter", ""), at=clock.now())
    except Unfit as problem:
        return line_again(request, made.win, said="", problem=str(problem))
    return line_again(request, made.win, said=_("Noticed."))


@require_safe
def how(request: HttpRequest, win: UUID) -> HttpResponse:
    """How we know it: in its place, or on a page of its own."""
    person = person_of(request)
    one = find(wins_for(person).exclude(rule=OWN), public_id=win)
    (told,) = tell(wins_for(person).filter(pk=one.pk), person)
    if request.headers.get("HX-Request") == "true":
        return redraw(request, "found/how.html#how", to="", win=told)
    return page(request, "found/how.html", here="people", win=told, back=came_from(request))


def _mine(request: HttpRequest) -> QuerySet[Suggestion]:
    return suggestions_by(person_of(request)).select_related("win__thread__circle")
