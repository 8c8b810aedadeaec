"""What was found in a group's work: a few wins a learner, each with how we know."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from quietwins.evidence.models import Import
from quietwins.flow.look_at import learners_in, note_looks
from quietwins.flow.undo_import import undo_import
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.tallies.shown import ours
from quietwins.pages.telling import Told, tell
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Trace
from quietwins.sharing.eyes import circles_for, find, imports_for, keeps_for, wins_for
from quietwins.spotting.choosing import choose


@dataclass(frozen=True)
class Learner:
    """One learner and what was found, each win with this viewer's word on it."""

    name: str
    wins: Sequence[tuple[Told, str]]


@require_safe
def found(request: HttpRequest, circle: UUID) -> HttpResponse:
    """The chosen few of each learner, or all with ?all=1."""
    person = person_of(request)
    group = find(circles_for(person), public_id=circle)
    everything = request.GET.get("all") == "1"
    return page(
        request,
        "found/page.html",
        here="people",
        circle=group,
        learners=_learners(group, person, everything=everything),
        everything=everything,
        ours=ours(group, person, clock.today(person), everything=everything),
        files=_files(group, person),
        fresh=request.GET.get("file", ""),
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


def _files(circle: Circle, person: Person | None) -> list[Import]:
    return list(imports_for(person).filter(circle=circle, undone_at=None).order_by("-recorded_at"))


def _learners(circle: Circle, person: Person | None, *, everything: bool) -> list[Learner]:
    wins = wins_for(person).filter(thread__circle=circle)
    by_name = wins.order_by("person__name", "person", "anchor__happened_on", "anchor__order", "pk")
    told = tell(by_name, person)
    shown = told if everything else choose(told)
    words = dict(keeps_for(person).filter(undone_at=None).values_list("win__public_id", "verdict"))
    return [
        Learner(name, [(win, words.get(win.id, "")) for win in own])
        for (name, _), own in groupby(shown, key=lambda win: (win.name, win.person))
    ]
