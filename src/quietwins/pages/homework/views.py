"""Homework by ticking a column. Who is not ticked is not written about."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.flow.note_in_class import Occasion
from quietwins.flow.tick_homework import tick_homework
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.found.pupils import pupils_in
from quietwins.pages.homework.form import Typed, sent_ticks
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person
from quietwins.sharing.classes import observed_by, pupils_for
from quietwins.sharing.eyes import circles_for, find


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def homework(request: HttpRequest, circle: UUID) -> HttpResponse:
    """One form for the whole class."""
    person = person_of(request)
    group, today = find(circles_for(person), public_id=circle), clock.today(person)
    assert person
    if request.method != "POST":
        return _page(request, group, Typed(today))
    typed = sent_ticks(request.POST, today)
    if typed.problem:
        return _page(request, group, typed, status=422)
    _tick(typed, group, person)
    return redirect(with_query(reverse("homework", args=[circle]), {"noted": str(typed.page)}))


def _tick(typed: Typed, circle: Circle, person: Person) -> None:
    pupils = [place.person for place in pupils_for(person).filter(circle=circle)]
    keys = {pupil.public_id: pupil.pk for pupil in pupils}
    tick_homework(
        typed.name,
        pupils,
        Occasion(_("homework"), typed.day, typed.page, circle, person),
        did={keys[one] for one in typed.did if one in keys},
        away={keys[one] for one in typed.away if one in keys},
        at=clock.now(),
    )


def _page(request: HttpRequest, circle: Circle, typed: Typed, *, status: int = 200) -> HttpResponse:
    person = person_of(request)
    assert person
    noted = uuid_of(request.GET.get("noted", ""))
    return page(
        request,
        "homework/page.html",
        status=status,
        here="people",
        circle=circle,
        typed=typed,
        pupils=pupils_in(circle, person),
        noted=noted if noted and _stands(noted, person) else None,
    )


def _stands(noted: UUID, person: Person | None) -> bool:
    return observed_by(person).filter(page=noted, entry__undone_at=None).exists()
