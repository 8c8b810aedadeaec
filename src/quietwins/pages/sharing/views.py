"""Sharing: one win, one group, one tap. Before it, who will see what; after it, Stop sharing."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.share import share as share_win
from quietwins.flow.share import stop_sharing
from quietwins.pages import clock
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.redraw import came_from, first_page, page, redraw
from quietwins.pages.sharing.beside import beside
from quietwins.pages.sharing.told import says_to_others, ten_shared, told_shared
from quietwins.pages.telling import tell
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.classes import own_displays
from quietwins.sharing.eyes import find, own_shares, own_wins, swaps_for
from quietwins.sharing.groups import groups_in
from quietwins.sharing.models import Display
from quietwins.wins.models import Win


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, win: UUID) -> HttpResponse:
    """What would be shown, and to whom; once a group is chosen, it is."""
    person = person_of(request)
    kept = find(_kept(person), public_id=win)
    if request.method != "POST":
        return _before(request, kept)
    circle = find(groups_in(person), public_id=uuid_of(request.POST.get("group", "")))
    assert person
    share_win(kept, circle, by=person, with_old="old" in request.POST, at=clock.now())
    return _line(request, kept)


@require_safe
def shares(request: HttpRequest) -> HttpResponse:
    """Everything one shares, the latest first, ten a page."""
    person, number = person_of(request), page_number(request.GET.get("page", ""))
    shared = told_shared(ten_shared(own_shares(person), number), None) if person else []
    if number > 1 and not shared:
        return first_page(request)
    return page(
        request,
        "sharing/shares.html",
        here="people",
        shared=shared[:TEN],
        displays=_drafts_shown(person) if number == 1 else [],
        number=number,
        more=len(shared) > TEN,
    )


def _drafts_shown(person: Person | None) -> list[Display]:
    """Drafts that may be shown in class, the latest first."""
    offered = own_displays(person).filter(share=None).select_related("circle")
    return [*offered.order_by("-at", "-pk")]


@require_POST
def stop(request: HttpRequest, share: UUID) -> HttpResponse:
    """It is nowhere from now on, and nobody is told."""
    shared = find(own_shares(person_of(request)).select_related("win"), public_id=share)
    stop_sharing(shared, at=clock.now())
    return _line(request, shared.win)


def _kept(person: Person | None) -> QuerySet[Win]:
    return own_wins(person).kept_by(person) if person else own_wins(None)


def _before(request: HttpRequest, win: Win) -> HttpResponse:
    person = person_of(request)
    (told,) = tell(own_wins(person).filter(pk=win.pk), person)
    swap = swaps_for(person).filter(new=win).select_related("old").first()
    return page(
        request,
        "sharing/share.html",
        here="wins",
        win=told,
        beside=beside(person, [told]),
        says=says_to_others(win),
        old=swap.old.words if swap and person and not person.young else "",
        back=came_from(request),
    )


def _line(request: HttpRequest, win: Win) -> HttpResponse:
    """The line on My wins as it is now; else where the button stood."""
    person, to = person_of(request), came_from(request)
    if to.startswith(f"{reverse('wins')}{win.public_id}"):
        to = reverse("wins")
    shown = list(tell(_kept(person).filter(pk=win.pk), person))
    if not shown:
        return redirect(to)
    context = {"win": shown[0], "beside": beside(person, shown), "pressed": "share"}
    return redraw(
        request, "line.html#line", to=f"{to}#win-{win.public_id}", look_back=True, **context
    )
