"""The pupils of a class, from a file or typed; nothing is saved until it looks right."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.know import AsksWho
from quietwins.flow.roster_waits import RosterWaits
from quietwins.flow.take_in_roster import take_in_roster
from quietwins.flow.undo_roster import undo_roster
from quietwins.flow.waiting import forget
from quietwins.formats import UnreadableFile
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.doubts import Asked, asked_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.rosters.looking import chosen, lists_of, looked_at
from quietwins.pages.waiting import roster_waits, waiting_roster
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Circle, Roster
from quietwins.sharing.classes import rosters_for
from quietwins.sharing.eyes import circles_for, find

_MOST, _MOST_FILES, _MOST_LETTERS = 20_000_000, 20, 50_000
_TOO_BIG = N_("This file is larger than 20 MB. Please choose one with names alone.")
_NONE = N_("Please choose a file, or type a name.")


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def choose(request: HttpRequest) -> HttpResponse:
    """The way in: a file, several that belong together, or typed names."""
    if request.method != "POST":
        return _chosen(request, request.GET)
    try:
        waits = _looked(request)
    except (UnreadableFile, ValueError) as error:
        return _chosen(request, request.POST, str(error))
    roster_waits(request, waits)
    return redirect("roster", waits.id)


@require_safe
@not_while_looking
def look(request: HttpRequest, waits: UUID) -> HttpResponse:
    """Which classes, who is in them, what is left out."""
    return _shown(request, waiting_roster(request, waits), QueryDict())


@require_POST
@not_while_looking
def narrow(request: HttpRequest, waits: UUID) -> HttpResponse:
    """Leave more of it out: it is gone from what waits."""
    own = waiting_roster(request, waits)
    own = own.without_last_names() if "last" in request.POST else own
    own = own.without_ids() if "ids" in request.POST else own
    roster_waits(request, own)
    return redirect("roster", waits)


@require_POST
@not_while_looking
def right(request: HttpRequest, waits: UUID) -> HttpResponse:
    """Looks right: take in what was chosen of it."""
    own = waiting_roster(request, waits)
    picked = chosen(own, request.POST)
    if not picked:
        return _shown(request, own, request.POST, _("Please choose a class, and say its name."))
    try:
        lists = lists_of(own, picked, request.POST)
        roster = take_in_roster(lists, by=person_of(request), at=clock.now())
    except AsksWho as asks:
        return _shown(request, own, request.POST, asked=asked_of(asks.doubts, request.POST))
    forget(waits)
    remember(request, roster.by)
    return redirect(_where(roster, picked[0].name))


@require_POST
def drop(request: HttpRequest, waits: UUID) -> HttpResponse:
    """Not this one: forget it at once."""
    forget(waiting_roster(request, waits).id)
    return redirect("rosters")


@require_POST
def undo(request: HttpRequest, roster: UUID) -> HttpResponse:
    """Take a whole list back out."""
    undo_roster(find(rosters_for(person_of(request)), public_id=roster), at=clock.now())
    return redirect("people")


def _looked(request: HttpRequest) -> RosterWaits:
    group = " ".join(request.POST.get("group", "").replace("\0", "").split())[:200]
    typed = request.POST.get("names", "")[:_MOST_LETTERS].replace("\0", "")
    if typed.strip():
        return RosterWaits.typed(_("typed names"), typed, group)
    files = request.FILES.getlist("file")[:_MOST_FILES]
    if not files:
        raise ValueError(_(_NONE))
    if sum(file.size or 0 for file in files) > _MOST:
        raise ValueError(_(_TOO_BIG))
    read = [(file.name or _("your file"), file.read()) for file in files]
    return RosterWaits.of(read, clock.today(person_of(request)), group)


def _where(roster: Roster, name: str) -> str:
    """The class, where it is one; else all of them."""
    circles = Circle.objects.filter(memberships__named__roster=roster).distinct()
    one = circles.get() if circles.count() == 1 else None
    path = reverse("pupils", args=[one.public_id]) if one else reverse("people")
    return with_query(path, {"roster": str(roster.public_id)})


def _chosen(request: HttpRequest, sent: QueryDict, problem: str = "") -> HttpResponse:
    return page(
        request,
        "rosters/choose.html",
        status=422 if problem else 200,
        here="people",
        problem=problem,
        group=sent.get("group", "")[:200],
        names=sent.get("names", "")[:_MOST_LETTERS],
    )


def _shown(
    request: HttpRequest,
    waits: RosterWaits,
    sent: QueryDict,
    problem: str = "",
    asked: Asked | None = None,
) -> HttpResponse:
    groups = circles_for(person_of(request)).order_by("name").values_list("name", flat=True)
    return page(
        request,
        "rosters/preview.html",
        status=422 if problem or asked else 200,
        here="people",
        waits=waits,
        looked=looked_at(waits, person_of(request), sent),
        groups=list(groups),
        asked=asked or Asked(),
        problem=problem,
    )
