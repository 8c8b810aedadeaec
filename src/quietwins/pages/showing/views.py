"""To show in class: pieces that their owners offer, one at a time, without a name."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.show_in_class import offer_to_show
from quietwins.pages import clock
from quietwins.pages.kept import page_number
from quietwins.pages.redraw import came_from, first_page, page
from quietwins.pages.showing.shown import pieces
from quietwins.pages.who import person_of
from quietwins.people.models import Circle
from quietwins.sharing.classes import displays_for, own_displays
from quietwins.sharing.eyes import circles_for, find, own_shares


@require_safe
def shown(request: HttpRequest, circle: UUID) -> HttpResponse:
    """One piece a page, the latest first; of who offers none, nothing."""
    person, number = person_of(request), page_number(request.GET.get("page", ""))
    group = find(circles_for(person), public_id=circle)
    offered = displays_for(person).filter(circle=group).order_by("-at", "-pk")
    here = pieces(offered[number - 1 : number + 1], person)
    if number > 1 and not here:
        return first_page(request)
    return page(
        request,
        "showing/page.html",
        here="people",
        circle=group,
        piece=here[0] if here else None,
        number=number,
        more=len(here) > 1,
    )


@require_POST
def offer(request: HttpRequest, share: UUID) -> HttpResponse:
    """A win shared with a class may be shown there."""
    person = person_of(request)
    mine = own_shares(person).filter(circle__kind=Circle.Kind.CLASS)
    one = find(mine.select_related("circle"), public_id=share)
    assert person
    offer_to_show(one, by=person, at=clock.now())
    return redirect("shares")


@require_POST
def withdraw(request: HttpRequest, display: UUID) -> HttpResponse:
    """It is shown no longer, and nobody is told."""
    find(own_displays(person_of(request)), public_id=display).delete()
    return redirect(came_from(request))
