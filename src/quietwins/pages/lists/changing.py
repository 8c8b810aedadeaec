"""A list changed: its name, days and steps, a step broken down, used again, put away, undone."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.evidence.models import Place
from quietwins.flow import change_list as changes
from quietwins.flow.change_list import Change, change_list
from quietwins.language import _
from quietwins.lists.models import List, rows_of
from quietwins.lists.steps import (
    DEEPEST,
    Step,
    Steps,
    broken_down,
    moved_down,
    moved_up,
    reworded,
    typed,
)
from quietwins.pages import clock
from quietwins.pages.lists.form import Typed, client_id, sent_list, too_many, uuid_of, words_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, lists_for
from quietwins.wording import WEEKDAYS

_MOVES = {"up": moved_up, "down": moved_down}


@dataclass(frozen=True)
class Parts:
    """The three boxes that a step is broken down in, as they stand."""

    client_id: UUID
    words: tuple[str, str, str] = ("", "", "")
    problem: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, which: UUID) -> HttpResponse:
    """Everything about it on one form; a step can be moved without leaving it."""
    found = _found(request, which)
    if request.method != "POST":
        return _form(request, _as_it_is(found), found.in_order, found)
    sent = request.POST
    steps = _steps(found, sent)
    problem = too_many(steps)
    if problem:
        form = replace(sent_list(sent), problem=problem)
        return _form(request, form, _reworded(found, sent), found, status=422)
    _change(request, found, lambda now: _wanted(now, sent))
    moved = next(filter(None, map(sent.get, _MOVES)), "")
    if moved:
        path = with_query(reverse("change_list", args=[which]), {"drafted": str(which)})
        return redirect(f"{path}#step-{uuid_of(moved)}")
    return _back(found, drafted=which)


@require_http_methods(["GET", "HEAD", "POST"])
def break_down(request: HttpRequest, which: UUID) -> HttpResponse:
    """Three boxes for smaller steps; one is enough."""
    found = _found(request, which)
    asked = request.POST if request.method == "POST" else request.GET
    step = found.step(uuid_of(asked.get("step", "")))
    if step is None or step.depth == DEEPEST:
        return _back(found)
    if request.method != "POST":
        return _boxes(request, found, step, Parts(uuid4()))
    words = (words_of(asked, "first"), words_of(asked, "second"), words_of(asked, "third"))
    parts = [*filter(None, words)]
    problem = "" if parts else _("A word or two in one of the boxes is enough.")
    problem = problem or too_many(broken_down(found.in_order, step.id, parts))
    if problem:
        form = Parts(client_id(asked), words, problem)
        return _boxes(request, found, step, form, status=422)
    _change(
        request,
        found,
        lambda now: {"steps": rows_of(broken_down(now.in_order, step.id, parts))},
    )
    return _back(found, f"#step-{step.id}", drafted=step.id)


@require_POST
def use_again(request: HttpRequest, which: UUID) -> HttpResponse:
    return _changed(request, which, changes.use_again)


@require_POST
def put_away(request: HttpRequest, which: UUID) -> HttpResponse:
    return _changed(request, which, changes.put_away)


@require_POST
def bring_back(request: HttpRequest, which: UUID) -> HttpResponse:
    return _changed(request, which, changes.bring_back)


@require_POST
def undo(request: HttpRequest, which: UUID) -> HttpResponse:
    return _changed(request, which, changes.undo_change)


def _changed(request: HttpRequest, which: UUID, how: Change) -> HttpResponse:
    found = _found(request, which)
    _change(request, found, how)
    return _back(found)


def _change(request: HttpRequest, found: List, how: Change) -> None:
    change_list(found, how, client_id=client_id(request.POST), at=clock.now())


def _back(found: List, to: str = "", *, drafted: UUID | None = None) -> HttpResponse:
    path = reverse("list", args=[found.public_id])
    return redirect(with_query(path, {"drafted": str(drafted or "")}) + to)


def _wanted(now: List, sent: QueryDict) -> dict[str, Any]:
    """What the form says the list is to be. Without a word for its name it keeps the one it has."""
    asked = sent_list(sent).asked
    new = {**asked.arranged, "name": words_of(sent, "name") or now.name}
    new["steps"] = rows_of(_steps(now, sent))
    if now.days and not asked.days:
        new["round"] = now.round + 1  # a list of its own from here on, with no marks of many days
    return new


def _steps(now: List, sent: QueryDict) -> Steps:
    """Reworded, with new ones after them, and one of them moved."""
    steps = (*reworded(now.in_order, _words(now, sent)), *typed(sent.get("steps", "")))
    for name, move in _MOVES.items():
        if step := uuid_of(sent.get(name, "")):
            steps = move(steps, step)
    return steps


def _words(now: List, sent: QueryDict) -> dict[UUID, str]:
    """By step, what its box says, where the form has one for it."""
    boxes = {step.id: f"step-{step.id}" for step in now.in_order}
    return {step: words_of(sent, box) for step, box in boxes.items() if box in sent}


def _reworded(now: List, sent: QueryDict) -> Steps:
    words = _words(now, sent)
    return tuple(replace(step, words=words.get(step.id, step.words)) for step in now.in_order)


def _as_it_is(found: List) -> Typed:
    on = found.on.isoformat() if found.on else ""
    return Typed(uuid4(), name=found.name, place=found.place, days=found.days, on=on)


def _form(
    request: HttpRequest, form: Typed, steps: Steps, found: List, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "lists/change.html",
        status=status,
        here="today",
        list=found,
        draft=found.public_id,
        typed=form,
        steps=steps,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )


def _boxes(
    request: HttpRequest, found: List, step: Step, form: Parts, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "lists/break_down.html",
        status=status,
        here="today",
        list=found,
        step=step,
        draft=step.id,
        typed=form,
    )


def _found(request: HttpRequest, which: UUID) -> List:
    return find(lists_for(person_of(request)), public_id=which)
