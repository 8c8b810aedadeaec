"""A class: who took a step, whom to look for today, and what its teacher can note."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from quietwins.evidence.models import Import
from quietwins.flow.look_at import learners_in, note_looks
from quietwins.flow.undo_import import undo_import
from quietwins.pages import clock
from quietwins.pages.found.moved import Which, moved
from quietwins.pages.found.pupils import pupils_in, taught_class
from quietwins.pages.found.turns import turns
from quietwins.pages.redraw import page
from quietwins.pages.sharing.told import starters
from quietwins.pages.tallies.shown import ours
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Safety, Trace
from quietwins.sharing.eyes import find, imports_for
from quietwins.statements.again import asked_again


@require_safe
def found(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Who took a step this week, or since ever with ?longer=1; all of it with ?all=1."""
    person = person_of(request)
    group, today = taught_class(person, circle), clock.today(person)
    assert person
    everything, fresh = request.GET.get("all") == "1", request.GET.get("file", "")
    longer = bool(fresh) or request.GET.get("longer") == "1"
    pupils = pupils_in(group, person)
    return page(
        request,
        "found/page.html",
        here="people",
        circle=group,
        moved=moved(group, pupils, person, Which(today, longer, everything)),
        everything=everything,
        turns=turns(group, pupils, today),
        starters=starters(),
        ours=ours(group, person, today, everything=everything),
        files=_files(person, group),
        fresh=fresh,
        lead=next(iter(_leads(group)), None),
    )


@require_POST
def undo(request: HttpRequest, taken: UUID) -> HttpResponse:
    """Take a whole file back out."""
    file = find(imports_for(person_of(request)), public_id=taken)
    note_looks(file.by, learners_in(file), Trace.Verb.CHANGED, at=clock.now())
    undo_import(file, at=clock.now())
    if file.circle is None:
        return redirect("wins")
    still = Circle.objects.filter(public_id=file.circle.public_id).exists()
    return redirect("found", file.circle.public_id) if still else redirect("people")


@asked_again
def _files(person: Person, circle: Circle) -> "QuerySet[Import]":
    files = imports_for(person).filter(circle=circle, undone_at=None)
    return files.order_by("-recorded_at")


@asked_again
def _leads(circle: Circle) -> "QuerySet[Safety]":
    return Safety.objects.filter(school__classes=circle)
