"""A school, for whoever leads it: who is in it, whom to turn to, a code for staff. No pupil's wins
and no pupil's words are here.
"""

from itertools import groupby
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import lead_school as flow
from quietwins.flow.make_circle import end_code, new_code
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.school.used import used_words
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of, remember
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Invite, Membership, Safety
from quietwins.sharing.eyes import find
from quietwins.sharing.schools import roster_for, schools_for


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """Whoever makes it leads it."""
    name = request.POST.get("name", "")
    if request.method != "POST":
        return page(request, "school/make.html", here="people", name="", problem="")
    try:
        school = flow.begin_school(name, by=person_of(request), at=clock.now())
    except Unfit as problem:
        shown = {"here": "people", "name": name, "problem": str(problem)}
        return page(request, "school/make.html", status=422, **shown)
    remember(request, school.kept_by)
    return redirect("school", school.public_id)


@require_safe
def school(request: HttpRequest, school: UUID) -> HttpResponse:
    """The roster by class, and all that a lead can do."""
    return _page(request, find(schools_for(person_of(request)), public_id=school))


@require_POST
def safety(request: HttpRequest, school: UUID) -> HttpResponse:
    """Whom "Worried about someone?" names on pages of this school's classes."""
    led = find(schools_for(person_of(request)), public_id=school)
    sent = request.POST
    try:
        flow.say_safety(led, name=sent.get("name", ""), contact=sent.get("contact", ""))
    except Unfit as problem:
        return _page(request, led, str(problem))
    return redirect("school", school)


@require_POST
def staff_code(request: HttpRequest, school: UUID) -> HttpResponse:
    """A new code for staff, or for somebody who leads too, in place of the old one; or none."""
    person = person_of(request)
    led = find(schools_for(person), public_id=school)
    assert person
    role = Role.SCHOOL_LEAD if "lead" in request.POST else Role.TEACHER
    if "end" in request.POST:
        end_code(led, role)
    else:
        new_code(led, role, by=person, at=clock.now())
    return redirect("school", school)


@require_POST
def freeze(request: HttpRequest, school: UUID) -> HttpResponse:
    """Somebody of this school cannot come in until it is undone. Nothing of theirs is gone."""
    person = person_of(request)
    led = find(schools_for(person), public_id=school)
    there = roster_for(person).filter(_in(led)).exclude(role=Role.SCHOOL_LEAD)
    who = uuid_of(request.POST.get("who", ""))
    place = find(there.exclude(person=person), person__public_id=who)
    if "undo" in request.POST:
        flow.unfreeze(place.person)
    else:
        flow.freeze(place.person, at=clock.now())
    return redirect("school", school)


def _page(request: HttpRequest, led: Circle, problem: str = "") -> HttpResponse:
    person, sent = person_of(request), request.POST
    there = roster_for(person).filter(_in(led))
    named = Safety.objects.filter(school=led).first()
    return page(
        request,
        "school/page.html",
        status=422 if problem else 200,
        here="people",
        school=led,
        classes=_by_class(there),
        used=used_words(led, person),
        codes={one.role: one for one in Invite.objects.open(clock.now()).filter(circle=led)},
        name=sent.get("name", named.name if named else ""),
        contact=sent.get("contact", named.contact if named else ""),
        problem=problem,
    )


def _by_class(there: QuerySet[Membership]) -> list[tuple[Circle, list[Membership]]]:
    """The school's own staff first, then each class by name, and in it everybody by name."""
    by_class = there.order_by(
        F("circle__within").asc(nulls_first=True),
        *("circle__name", "circle", "person__name", "pk"),
    )
    return [(circle, [*few]) for circle, few in groupby(by_class, key=lambda one: one.circle)]


def _in(led: Circle) -> Q:
    return Q(circle=led) | Q(circle__within=led)
