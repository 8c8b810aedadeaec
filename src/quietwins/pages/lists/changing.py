"""A list's name, days, place and steps, on one form."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.evidence.models import Place
from quietwins.lists.models import List, rows_of
from quietwins.lists.steps import Steps, moved_down, moved_up, reworded, typed
from quietwins.pages.lists.form import Typed, sent_list, too_many, uuid_of, words_of
from quietwins.pages.lists.one import changed, found, path_of
from quietwins.pages.redraw import page
from quietwins.wording import WEEKDAYS

_MOVES = {"up": moved_up, "down": moved_down}


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, which: UUID) -> HttpResponse:
    """Everything about it; a step can be moved without leaving the form."""
    one = found(request, which)
    if request.method != "POST":
        return _form(request, one, _as_it_is(one), one.in_order)
    sent = request.POST
    if problem := too_many(_steps(one, sent)):
        asked = replace(sent_list(sent), problem=problem)
        return _form(request, one, asked, _as_typed(one, sent), status=422)
    changed(request, one, lambda now: _wanted(now, sent))
    moved = next((uuid_of(sent[name]) for name in _MOVES if name in sent), None)
    to = "change_list" if moved else "list"
    return redirect(path_of(one, to, step=moved, drafted=str(which)))


def _wanted(now: List, sent: QueryDict) -> dict[str, Any]:
    """What the form says the list is to be. Without a word for its name it keeps the one it has."""
    asked = sent_list(sent).asked
    new = {**asked.arranged, "name": words_of(sent, "name") or now.name}
    new["steps"] = rows_of(_steps(now, sent))
    if now.days and not asked.days:
        new["round"] = now.round + 1  # marks of many days would stand beside one another
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


def _as_typed(now: List, sent: QueryDict) -> Steps:
    words = _words(now, sent)
    return tuple(replace(step, words=words.get(step.id, step.words)) for step in now.in_order)


def _as_it_is(one: List) -> Typed:
    return Typed(uuid4(), name=one.name, place=one.place, days=one.days, on=str(one.on or ""))


def _form(
    request: HttpRequest, one: List, asked: Typed, steps: Steps, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "lists/change.html",
        status=status,
        here="today",
        list=one,
        draft=one.public_id,
        typed=asked,
        steps=steps,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )
