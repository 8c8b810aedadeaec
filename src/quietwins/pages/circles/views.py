"""A group's own page: what others share there, who is in it, and one's own part in it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from quietwins.flow.look_at import note_looks
from quietwins.pages import clock
from quietwins.pages.circles.members import members_of, newcomers_to
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.redraw import first_page, page
from quietwins.pages.sharing.told import starters, ten_shared, told_shared
from quietwins.pages.who import person_of
from quietwins.people.models import Membership, Trace
from quietwins.sharing.eyes import find, shares_for
from quietwins.sharing.groups import groups_for, rooms_for


@require_safe
def group(request: HttpRequest, group: UUID) -> HttpResponse:
    """For whoever is in it, asked to come in, or looks after codes; a class has its own page."""
    person = person_of(request)
    circle = groups_for(person).filter(public_id=group).first()
    if circle is None:
        return redirect("my_class", find(rooms_for(person), public_id=group).public_id)
    mine = Membership.objects.filter(circle=circle, person=person, left_at=None).first()
    number = page_number(request.GET.get("page", ""))
    shared = told_shared(ten_shared(shares_for(person).filter(circle=circle), number), person)
    if number > 1 and not shared:
        return first_page(request)
    note_looks(person, [one.person for one in shared], Trace.Verb.SAW, at=clock.now())
    return page(
        request,
        "circles/group.html",
        here="people",
        group=circle,
        mine=mine,
        keeps=person is not None and circle.kept_by_id == person.pk,
        shared=shared[:TEN],
        number=number,
        more=len(shared) > TEN,
        starters=starters(),
        members=members_of(circle, person) if mine is None or not mine.waits else (),
        newcomers=[one for one in newcomers_to(person) if one.group == circle.public_id],
    )
