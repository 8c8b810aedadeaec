"""The class's writing: what it is asked to write, and what was handed in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow.look_at import note_looks
from quietwins.flow.set_task import put_task_away, set_task
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.class_writing.form import Typed, asked_of, typed_task
from quietwins.pages.class_writing.handed_in import handed_in
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.redraw import first_page, page
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Trace
from quietwins.sharing.eyes import circles_for, find
from quietwins.sharing.writing import tasks_for


@require_http_methods(["GET", "HEAD", "POST"])
def class_writing(request: HttpRequest, circle: UUID) -> HttpResponse:
    """All of it; sent, the class is asked to write something."""
    if request.method == "POST":
        return _ask(request, circle=circle)
    return _page(request, _class(request, circle), Typed())


@not_while_looking
def _ask(request: HttpRequest, circle: UUID) -> HttpResponse:
    person, group = person_of(request), _class(request, circle)
    typed = typed_task(request.POST)
    if typed.problem:
        return _page(request, group, typed, status=422)
    assert person
    asked = asked_of(request.POST, typed)
    set_task(asked, group, by=person, client_id=typed.client_id, at=clock.now())
    return redirect("class_writing", circle)


@require_POST
def put_away(request: HttpRequest, task: UUID) -> HttpResponse:
    """Pupils are offered it no longer; with `back`, they are again."""
    one = find(tasks_for(person_of(request)).select_related("circle"), public_id=task)
    put_task_away(one, away="back" not in request.POST)
    return redirect("class_writing", one.circle.public_id)


def _class(request: HttpRequest, circle: UUID) -> Circle:
    taught = circles_for(person_of(request)).filter(kind=Circle.Kind.CLASS)
    return find(taught, public_id=circle)


def _page(request: HttpRequest, group: Circle, typed: Typed, *, status: int = 200) -> HttpResponse:
    person, number = person_of(request), page_number(request.GET.get("page", ""))
    tasks = [*tasks_for(person).filter(circle=group).order_by("-made_at", "-pk")]
    asked = uuid_of(request.GET.get("task", ""))
    task = next((one for one in tasks if one.public_id == asked), None)
    here = handed_in(group, task, person, number)
    if number > 1 and not here:
        return first_page(request)
    note_looks(person, {one.writer for one in here[:TEN]}, Trace.Verb.SAW, at=clock.now())
    return page(
        request,
        "class_writing/page.html",
        status=status,
        here="people",
        circle=group,
        tasks=[one for one in tasks if not one.put_away],
        away=[one for one in tasks if one.put_away],
        task=task,
        handed_in=here[:TEN],
        number=number,
        more=len(here) > TEN,
        typed=typed,
    )
