"""A pupil's own page: what they bring to an evening with their class, ticked in their own book."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.bring_to_evening import bring
from quietwins.pages import clock
from quietwins.pages.evening.choices import told_about
from quietwins.pages.redraw import page
from quietwins.pages.ticking import EARLIER, ticked_in, ticks
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person
from quietwins.sharing.classes import own_brought, to_bring
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import places_of


@require_http_methods(["GET", "HEAD", "POST"])
def my_evening(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Whoever has not joined is asked first."""
    person = person_of(request)
    place = find(places_of(person), circle__public_id=circle)
    assert person
    if place.joined_at is None:
        return redirect("join_class", circle)
    if request.method != "POST" or EARLIER in request.POST:
        return _page(request, place.circle, person)
    wins = to_bring(person, place.circle)
    ticked = ticked_in(request.POST, told_about(wins, person))
    bring(wins, ticked, place.circle, by=person, at=clock.now())
    return redirect("my_evening", circle)


def _page(request: HttpRequest, room: Circle, person: Person) -> HttpResponse:
    kept = told_about(to_bring(person, room), person)
    mine = own_brought(person).filter(circle=room)
    brought = {*mine.values_list("win__public_id", flat=True)}
    ticked = ticked_in(request.POST, kept) if request.method == "POST" else brought
    return page(
        request,
        "evening/mine.html",
        here="people",
        group=room,
        ticks=ticks(kept, ticked, request.POST),
        brought=bool(brought),
    )
