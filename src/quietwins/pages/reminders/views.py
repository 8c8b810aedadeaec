"""Reminders, for whoever asks for them: days, a time, and one's own calendar does the rest."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from quietwins.flow.remind import new_address, remind, stop_address
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page, with_query
from quietwins.pages.reminders.form import Typed, begun, own, sent_reminder
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.reminders.ics import ics
from quietwins.reminders.models import Calendar
from quietwins.sharing.eyes import calendars_at, find, reminders_for
from quietwins.wording.weekdays import WEEKDAYS

_KIND = "text/calendar; charset=utf-8"


@require_safe
@not_while_looking
def reminders(request: HttpRequest) -> HttpResponse:
    """One's own, a form for another, and the way to one's calendar."""
    return _shown(request)


@require_POST
@not_while_looking
def add(request: HttpRequest) -> HttpResponse:
    """Another one; the first makes its person."""
    typed = sent_reminder(request.POST)
    if typed.problem:
        return _shown(request, typed)
    made = remind(typed.asked, by=person_of(request), client_id=typed.client_id, at=clock.now())
    remember(request, made.owner)
    return redirect(with_query(reverse("reminders"), {"drafted": "reminder"}))


@require_POST
@not_while_looking
def take_out(request: HttpRequest, reminder: UUID) -> HttpResponse:
    """It comes no more; it can be put back."""
    find(reminders_for(person_of(request)), public_id=reminder).undo(at=clock.now())
    return redirect(with_query(reverse("reminders"), {"undone": str(reminder)}))


@require_POST
@not_while_looking
def put_back(request: HttpRequest, reminder: UUID) -> HttpResponse:
    """As it was."""
    find(reminders_for(person_of(request)), public_id=reminder).undo(at=None)
    return redirect("reminders")


@require_POST
@not_while_looking
def address(request: HttpRequest) -> HttpResponse:
    """Make an address, or a new one in place of the one on the page, or stop it."""
    person = person_of(request)
    if person and "stop" in request.POST:
        stop_address(person)
    elif person:
        old = request.POST.get("instead_of", "")
        new_address(person, instead_of=_uuid(old), at=clock.now())
    return redirect("reminders")


@require_safe
def file(request: HttpRequest) -> HttpResponse:
    """All of one's own, for a calendar to take in once."""
    response = _calendar(person_of(request))
    response.headers["Content-Disposition"] = 'attachment; filename="reminders.ics"'
    return response


@require_safe
def feed(request: HttpRequest, address: UUID) -> HttpResponse:
    """The same for whichever calendar knows the address, as often as it asks."""
    return _calendar(find(calendars_at(address)).owner)


def _calendar(person: Person | None) -> HttpResponse:
    standing = reminders_for(person).filter(undone_at=None).order_by("pk")
    return HttpResponse(ics(standing, clock.zone_of(person)), content_type=_KIND)


def _shown(request: HttpRequest, typed: Typed | None = None) -> HttpResponse:
    person = person_of(request)
    offered = list(own(person, clock.today(person)))
    every = list(reminders_for(person).order_by("at", "pk"))
    undone = request.GET.get("undone", "")
    calendar = Calendar.objects.filter(owner=person).first() if person else None
    path = reverse("calendar", args=[calendar.address]) if calendar else ""
    return page(
        request,
        "reminders/page.html",
        status=422 if typed else 200,
        here="help",
        reminders=[one for one in every if one.undone_at is None],
        undone=[one for one in every if one.undone_at and str(one.public_id) == undone],
        offered=offered,
        typed=typed or begun(request.GET, offered),
        weekdays=WEEKDAYS,
        calendar=calendar,
        address=request.build_absolute_uri(path),
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
