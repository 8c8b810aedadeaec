"""Who is in a class, their cards, and the lists that they came with."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.leave_class import come_back, let_leave
from quietwins.flow.look_at import note_looks
from quietwins.pages import clock
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.sharing.classes import left_for, pupils_for, rosters_for
from quietwins.sharing.eyes import circles_for, find

_COLUMNS = ("person__public_id", "person__name", "joined_at", "person__login")


class Pupil(NamedTuple):
    """One pupil, since when they open their own book, and their passphrase where they have one."""

    id: UUID
    name: str
    joined_at: datetime | None
    login: int | None


@require_safe
def pupils(request: HttpRequest, circle: UUID) -> HttpResponse:
    """By name, with a card to make for each, and who left in the last 30 days."""
    person = person_of(request)
    group = find(circles_for(person), public_id=circle)
    here = pupils_for(person).filter(circle=group).order_by("person__name", "pk")
    came = rosters_for(person).filter(names__membership__circle=group).distinct()
    return page(
        request,
        "pupils/page.html",
        here="people",
        circle=group,
        pupils=[Pupil(*row) for row in here.values_list(*_COLUMNS)],
        left=list(left_for(person).filter(circle=group).order_by("person__name", "pk")),
        rosters=list(came),
        fresh=request.GET.get("roster", ""),
    )


@require_POST
def leave(request: HttpRequest, circle: UUID) -> HttpResponse:
    """A pupil leaves; for 30 days they can come back as they were."""
    person = person_of(request)
    group = find(circles_for(person), public_id=circle)
    places = _of(request, pupils_for(person).filter(circle=group))
    _note(person, places)
    let_leave(places, at=clock.now())
    return redirect("pupils", group.public_id)


@require_POST
def back(request: HttpRequest, circle: UUID) -> HttpResponse:
    """As if they had not left."""
    person = person_of(request)
    group: Circle = find(circles_for(person), public_id=circle)
    places = _of(request, left_for(person).filter(circle=group))
    _note(person, places)
    come_back(places)
    return redirect("pupils", group.public_id)


def _of(request: HttpRequest, places: QuerySet[Membership]) -> QuerySet[Membership]:
    """That of the pupil who was sent."""
    which = uuid_of(request.POST.get("pupil", ""))
    return places.filter(person__public_id=which) if which else places.none()


def _note(person: Person | None, places: QuerySet[Membership]) -> None:
    whose = list(places.values_list("person", flat=True))
    note_looks(person, whose, Trace.Verb.CHANGED, at=clock.now())
