"""Something a teacher saw, in ten seconds: who, what, and one press."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow.look_at import note_looks
from quietwins.flow.note_in_class import Occasion, observe, undo_noted
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.found.lines import Line, lines_of
from quietwins.pages.found.pupils import Pupil, pupils_in
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.observing.form import Typed, reminders, sent_sight
from quietwins.pages.redraw import page, with_query
from quietwins.pages.sharing.told import starters
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Trace
from quietwins.sharing.classes import observed_by, pupils_for
from quietwins.sharing.eyes import circles_for, find, wins_for
from quietwins.wins.models import SEEN
from quietwins.wording import OBSERVED


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def see(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Note what was seen of one pupil or several; each can read it."""
    person = person_of(request)
    group, today = find(circles_for(person), public_id=circle), clock.today(person)
    assert person
    if request.method != "POST":
        return _page(request, group, Typed(day=today))
    typed = sent_sight(request.POST, today)
    if typed.waits:
        return _page(request, group, typed, status=422)
    there = pupils_for(person).filter(circle=group, person__public_id__in=typed.pupils)
    when = Occasion(typed.about or _("class work"), typed.day, typed.page, group, person)
    observe([(place.person, typed.sight) for place in there], when, at=clock.now())
    return redirect(with_query(reverse("see", args=[circle]), {"noted": str(typed.page)}))


@require_POST
def undo(request: HttpRequest, noted: UUID) -> HttpResponse:
    """All that came with one page of a form, of whomever it was seen or ticked."""
    person = person_of(request)
    mine = observed_by(person).filter(page=noted).select_related("entry__circle")
    circle = find(mine).entry.circle
    assert circle
    note_looks(
        person, mine.values_list("entry__owner", flat=True), Trace.Verb.CHANGED, at=clock.now()
    )
    undo_noted(list(mine), at=clock.now())
    return redirect(with_query(reverse("see", args=[circle.public_id]), {"undone": "1"}))


def _page(request: HttpRequest, circle: Circle, typed: Typed, *, status: int = 200) -> HttpResponse:
    person = person_of(request)
    assert person
    noted, pupils = uuid_of(request.GET.get("noted", "")), pupils_in(circle, person)
    return page(
        request,
        "observing/page.html",
        status=status,
        here="people",
        circle=circle,
        typed=typed,
        pupils=pupils,
        chips=OBSERVED,
        reminders=reminders(),
        noted=noted,
        lines=_just_noted(noted, circle, pupils, person) if noted else [],
        starters=starters(),
        undone="undone" in request.GET,
    )


def _just_noted(noted: UUID, circle: Circle, pupils: Sequence[Pupil], person: Person) -> list[Line]:
    """What has just been put in, so that it can be put before its pupil at once."""
    mine = observed_by(person).filter(page=noted, entry__undone_at=None)
    wins = wins_for(person).filter(rule=SEEN, anchor__observed__in=mine)
    return lines_of([*wins.values_list("pk", flat=True)], circle, pupils, person)
