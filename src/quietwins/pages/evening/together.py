"""A teacher's page: a pupil beside them chooses what is printed, and says yes with their card."""

from collections.abc import Set
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.bring_to_evening import bring
from quietwins.flow.look_at import note_look
from quietwins.flow.make_card import signed_in_by_card
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.evening.choices import WHOM, printed_story, told_about
from quietwins.pages.found.pupils import pupils_in
from quietwins.pages.progress.path import Kept
from quietwins.pages.redraw import page, with_query
from quietwins.pages.signed_in.address import address_of
from quietwins.pages.ticking import EARLIER, ticked_in, ticks
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.people.picking import PICKED
from quietwins.pictures.drawings import DRAWINGS
from quietwins.pictures.story import story_pdf
from quietwins.sharing.classes import brought_for, pupils_for, to_choose_with
from quietwins.sharing.eyes import circles_for, find
from quietwins.wins.models import Win


@dataclass(frozen=True)
class Form:
    """As it was sent, or new; `problem` is what would have to be different."""

    ticked: Set[UUID]
    problem: str = ""


@sensitive_post_parameters("picture")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def evening(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Of those who joined, whom to choose with; with ?pupil= what that one can choose."""
    teacher = person_of(request)
    room = find(circles_for(teacher), public_id=circle)
    assert teacher
    if request.method != "POST" and "pupil" not in request.GET:
        joined = [one for one in pupils_in(room, teacher) if one.joined]
        return page(request, "evening/pupils.html", here="people", circle=room, pupils=joined)
    place = _place(request, room, request.POST or request.GET)
    if request.method != "POST":
        return _page(request, place, Form({one.id for one in _chosen(place, teacher)}))
    wins = to_choose_with(teacher, place.person, room)
    ticked = ticked_in(request.POST, told_about(wins, teacher))
    if EARLIER in request.POST:
        return _page(request, place, Form(ticked))
    try:
        _said_yes(request, place.person)
    except Unfit as problem:
        return _page(request, place, Form(ticked, str(problem)))
    bring(wins, ticked, room, by=place.person, at=clock.now())
    pupil = {"pupil": str(place.person.public_id)}
    return redirect(with_query(reverse("evening", args=[circle]), pupil))


@require_safe
def print_evening(request: HttpRequest, circle: UUID) -> HttpResponse:
    """What a pupil chose, on paper. They can read that it was made."""
    teacher = person_of(request)
    place = _place(request, find(circles_for(teacher), public_id=circle), request.GET)
    chosen = _chosen(place, teacher)
    assert teacher
    if not chosen:
        pupil = {"pupil": str(place.person.public_id)}
        return redirect(with_query(reverse("evening", args=[circle]), pupil))
    note_look(teacher, place.person, Trace.Verb.PRINTED, at=clock.now())
    pdf = story_pdf(printed_story(chosen, place.person, request.GET.get("for", "")))
    name = 'attachment; filename="small-wins.pdf"'
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": name})


def _place(request: HttpRequest, room: Circle, sent: QueryDict) -> Membership:
    """Of those who joined: of nobody else is anything printed."""
    joined = pupils_for(person_of(request)).filter(circle=room, joined_at__isnull=False)
    return find(joined, person__public_id=uuid_of(sent.get("pupil", "")))


def _chosen(place: Membership, teacher: Person | None) -> list[Kept]:
    brought = brought_for(teacher).filter(circle=place.circle, win__person=place.person)
    return told_about(Win.objects.filter(brought__in=brought), teacher)


def _said_yes(request: HttpRequest, pupil: Person) -> None:
    """By their card and no other. Raises Unfit."""
    code, pictures = request.POST.get("code", ""), request.POST.getlist("picture")
    sure = signed_in_by_card(
        code=code, pictures=pictures, address=address_of(request), at=clock.now()
    )
    if sure.pk != pupil.pk:
        raise Unfit(_("That is another pupil's card."))


def _page(request: HttpRequest, place: Membership, form: Form) -> HttpResponse:
    teacher, pupil = person_of(request), place.person
    assert teacher
    note_look(teacher, pupil, Trace.Verb.SAW, at=clock.now())
    can_choose = told_about(to_choose_with(teacher, pupil, place.circle), teacher)
    return page(
        request,
        "evening/together.html",
        status=422 if form.problem else 200,
        here="people",
        circle=place.circle,
        pupil=pupil,
        story=printed_story(_chosen(place, teacher), pupil, ""),
        whom=WHOM,
        ticks=ticks(can_choose, form.ticked, request.POST),
        problem=form.problem,
        drawings=DRAWINGS,
        places=range(1, PICKED + 1),
        code=request.POST.get("code", ""),
    )
