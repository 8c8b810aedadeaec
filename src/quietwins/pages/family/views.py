"""A carer's page about somebody in the family. It is the same page, to the byte, whether they share
nothing, have paused, have left, or let nothing come from this carer.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import offer as flow
from quietwins.flow.look_at import note_looks
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.family.form import Typed, typed_sight
from quietwins.pages.family.names import name_of
from quietwins.pages.family.shown import offered, shared_by
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.redraw import page, with_query
from quietwins.pages.sharing.told import starters
from quietwins.pages.who import person_of
from quietwins.people.models import Person, Trace
from quietwins.sharing.eyes import find
from quietwins.sharing.family import cared_for, families_of, offers_by
from quietwins.wording import chips_of, talk_first

_DRAFT = "offer"


@require_safe
def family(request: HttpRequest, young: UUID) -> HttpResponse:
    """What they shared, something to ask or say, and room to offer what was seen."""
    return _page(request, _found(request, young), Typed())


@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, young: UUID) -> HttpResponse:
    """Put before them, once it was looked at."""
    to = _found(request, young)
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("family", young)
    typed = typed_sight(request.POST)
    if typed.waits:
        return _page(request, to, typed, status=422)
    by = person_of(request)
    assert by
    flow.offer(typed.sight, by=by, to=to, families=families_of(by), at=clock.now())
    said = {"offered": "1", "drafted": f"{_DRAFT}-{young}"}
    return redirect(with_query(reverse("family", args=[young]), said))


@require_POST
def take_back(request: HttpRequest, offer: UUID) -> HttpResponse:
    """Gone from both pages. What was kept of it meanwhile is its keeper's, and stays."""
    made = find(offers_by(person_of(request)), public_id=offer)
    made.delete()
    return redirect("family", made.to.public_id)


def _found(request: HttpRequest, young: UUID) -> Person:
    return find(cared_for(person_of(request)), public_id=young)


def _page(request: HttpRequest, young: Person, typed: Typed, *, status: int = 200) -> HttpResponse:
    viewer = person_of(request)
    assert viewer
    number = page_number(request.GET.get("page", ""))
    shared = shared_by(young, viewer, number)
    note_looks(viewer, [one.person for one in shared], Trace.Verb.SAW, at=clock.now())
    mine = offers_by(viewer).fresh(clock.now()).filter(to=young)
    return page(
        request,
        "family/page.html",
        status=status,
        here="people",
        young=young,
        name=name_of(young),
        talk=[_(words) for words in talk_first(clock.today(viewer).toordinal())],
        shared=shared[:TEN],
        number=number,
        more=len(shared) > TEN,
        typed=typed,
        starters=starters(),
        touches=chips_of("parent"),
        offers=[offered(one) for one in mine.select_related("by").order_by("-pk")],
        offered=bool(request.GET.get("offered")),
        draft=f"{_DRAFT}-{young.public_id}",
    )
