"""A class as a pupil has it: what was found for them and seen of them there, and what is shared.
Its teachers see the part that is shared.
"""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from quietwins.flow.look_at import note_looks
from quietwins.pages import clock
from quietwins.pages.class_writing.asked import asked_in
from quietwins.pages.class_writing.said import said_of_drafts
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.my_class.seen import seen_of
from quietwins.pages.redraw import first_page, page
from quietwins.pages.sharing.told import starters, ten_shared, told_shared
from quietwins.pages.telling import Told, tell
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Safety, Trace
from quietwins.sharing.eyes import find, keeps_for, own_wins, shares_for
from quietwins.sharing.groups import places_of, rooms_for
from quietwins.sharing.rounds import rounds_asked_of


@require_safe
def my_class(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Whoever has not joined is asked first."""
    person, number = person_of(request), page_number(request.GET.get("page", ""))
    room = find(rooms_for(person), public_id=circle)
    place = places_of(person).filter(circle=room).first()
    if place and place.joined_at is None:
        return redirect("join_class", circle)
    shared = told_shared(ten_shared(shares_for(person).filter(circle=room), number), person)
    if number > 1 and not shared:
        return first_page(request)
    note_looks(person, [one.person for one in shared], Trace.Verb.SAW, at=clock.now())
    return page(
        request,
        "my_class/page.html",
        here="people",
        group=room,
        place=place,
        found=_found(room, person) if place else (),
        to_write=asked_in(room, person) if place else (),
        said_of_drafts=said_of_drafts(room, person) if place else (),
        seen=seen_of(person, room) if place else (),
        rounds=rounds_asked_of(person).filter(quiz__circle=room) if place else (),
        shared=shared[:TEN],
        number=number,
        more=len(shared) > TEN,
        starters=starters(),
        lead=Safety.objects.filter(school__classes=room).first(),
    )


def _found(room: Circle, person: Person | None) -> Sequence[tuple[Told, str]]:
    """The latest of one's own, each with one's word on it."""
    mine = own_wins(person).filter(thread__circle=room).order_by("-pk")
    latest = mine.filter(pk__in=list(mine.values_list("pk", flat=True)[:TEN]))
    words = dict(keeps_for(person).filter(undone_at=None).values_list("win__public_id", "verdict"))
    return [(win, words.get(win.id, "")) for win in tell(latest, person)]
