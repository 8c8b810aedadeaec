"""A pupil's first page in a class: who sees what in three lines, a name, and their own yes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.join_class import join_class
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.comfort.who_sees import PUPIL, lines_of
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Membership
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import places_of


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Whoever joined before comes to their class."""
    place = find(places_of(person_of(request)), circle__public_id=circle)
    if place.joined_at:
        return redirect("my_class", circle)
    if request.method != "POST":
        return _page(request, place)
    try:
        join_class(place, called=request.POST.get("called", ""), at=clock.now())
    except Unfit as problem:
        return _page(request, place, str(problem))
    return redirect("my_class", circle)


def _page(request: HttpRequest, place: Membership, problem: str = "") -> HttpResponse:
    return page(
        request,
        "my_class/join.html",
        status=422 if problem else 200,
        here="people",
        group=place.circle,
        lines=lines_of(PUPIL, mail=False),
        called=request.POST.get("called") or place.person.name,
        problem=problem,
    )
