"""I noticed: a chosen line, perhaps a few words, for whoever shared a win and for nobody else."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow import notice as noticing
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.redraw import came_from, page, redraw
from quietwins.pages.sharing.noted import Noted, noted
from quietwins.pages.sharing.told import starters, told_shared
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import find, notices_by, shares_for
from quietwins.sharing.models import Share


@require_http_methods(["GET", "HEAD", "POST"])
def notice(request: HttpRequest, share: UUID) -> HttpResponse:
    """Sent again, it is the last word that counts. What a note does beside noticing is named once,
    and whoever wrote it sends it so or changes it.
    """
    person = person_of(request)
    shared = find(shares_for(person).select_related("win__person", "circle"), public_id=share)
    if request.method != "POST":
        return redirect(_place(shared))
    typed = noted(request.POST, notes=noticing.may_note(shared.win.person, shared.circle))
    if not typed.asks and person:
        try:
            noticing.notice(shared, typed.starter, typed.note, by=person, at=clock.now())
            typed = Noted()
        except Unfit as problem:
            typed = typed.refused(str(problem), harm=isinstance(problem, noticing.MeansHarm))
    return _shown(request, shared, person, typed)


@require_POST
def undo(request: HttpRequest, notice: UUID) -> HttpResponse:
    """As if nothing had been said."""
    person = person_of(request)
    said = find(notices_by(person).select_related("share__circle"), public_id=notice)
    said.delete()
    return _shown(request, said.share, person, Noted())


def _place(share: Share) -> str:
    return f"{reverse('group', args=[share.circle.public_id])}#share-{share.public_id}"


def _shown(request: HttpRequest, share: Share, person: Person | None, typed: Noted) -> HttpResponse:
    """The win as it stands; a plain form that asks something gets a page of its own."""
    (one,) = told_shared(shares_for(person).filter(pk=share.pk), person)
    context = {"one": one, "starters": starters(), **typed.shown}
    if typed.asks and request.headers.get("HX-Request") != "true":
        group = share.circle
        return page(
            request, "sharing/notice.html", status=422, here="people", group=group, **context
        )
    to = f"{came_from(request)}#share-{share.public_id}"
    return redraw(request, "sharing/one.html#one", to=to, **context)
