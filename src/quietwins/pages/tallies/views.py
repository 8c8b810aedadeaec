"""Your class, and you: numbers of a class, noted by its teacher and seen by nobody else."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow import note_class as flow
from quietwins.flow.begin_class import begin_class
from quietwins.flow.put_down_hard import put_back, take_out
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.lists.form import uuid_of, words_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.tallies.form import Typed, empty, sent_numbers
from quietwins.pages.tallies.shown import latest, noted_in
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import circles_for, class_numbers_for, find

_LONGEST = 200


@require_POST
@not_while_looking
def begin(request: HttpRequest) -> HttpResponse:
    """A class without a file: its name is enough, and without one nothing begins."""
    name = words_of(request.POST, "name")[:_LONGEST]
    if not name:
        return redirect("people")
    apart = "apart" in request.POST
    circle = begin_class(name, by=person_of(request), at=clock.now(), apart=apart)
    remember(request, circle.kept_by)
    return redirect("class_numbers", circle.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def numbers(request: HttpRequest, circle: UUID) -> HttpResponse:
    """Note a number or several; what was noted, and what there is a box for."""
    group, person = _found(request, circle)
    noted, today = noted_in(group, person), clock.today(person)
    if request.method != "POST":
        return _page(request, group, empty(noted, today))
    typed = sent_numbers(request.POST, noted, today)
    if typed.problem:
        return _page(request, group, typed, status=422)
    flow.note_class(typed.numbers(), group, by=person, at=clock.now())
    return redirect(_path(group, noted="1"))


@require_POST
@not_while_looking
def attendance(request: HttpRequest, circle: UUID) -> HttpResponse:
    """A box for attendance, or none any longer."""
    group, person = _found(request, circle)
    flow.note_attendance(group, by=person, on="box" in request.POST)
    return redirect(_path(group))


@require_POST
def undo(request: HttpRequest, number: UUID) -> HttpResponse:
    """A number taken out; it can be put back."""
    entry = find(class_numbers_for(person_of(request)), public_id=number)
    take_out(entry, at=clock.now())
    return redirect(_path(entry.thread.tally.circle, undone=str(number)))


@require_POST
def bring_back(request: HttpRequest, number: UUID) -> HttpResponse:
    """As it was."""
    entry = find(class_numbers_for(person_of(request)), public_id=number)
    put_back(entry, at=clock.now())
    return redirect(_path(entry.thread.tally.circle))


def _found(request: HttpRequest, circle: UUID) -> tuple[Circle, Person]:
    """A group one teaches, and oneself. Http404 where it is not one's own."""
    person = person_of(request)
    group = find(circles_for(person), public_id=circle)
    assert person  # who teaches a group is somebody
    return group, person


def _path(circle: Circle, **said: str) -> str:
    return with_query(reverse("class_numbers", args=[circle.public_id]), said)


def _page(request: HttpRequest, circle: Circle, form: Typed, *, status: int = 200) -> HttpResponse:
    person = person_of(request)
    return page(
        request,
        "tallies/page.html",
        status=status,
        here="people",
        circle=circle,
        form=form,
        latest=latest(circle, person),
        noted="noted" in request.GET,
        undone=_undone(request),
        attendance=any(box.has_total for box in form.boxes),
    )


def _undone(request: HttpRequest) -> UUID | None:
    """The number just taken out, so that it can be put back."""
    which = uuid_of(request.GET.get("undone", ""))
    own = class_numbers_for(person_of(request)).filter(undone_at__isnull=False)
    return which if which and own.filter(public_id=which).exists() else None
