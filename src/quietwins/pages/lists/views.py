"""Lists: all of one's own, a new one, and one with its steps and what became of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.make_list import make_list
from quietwins.flow.mark_step import mark_step, unmark_step
from quietwins.lists.models import List
from quietwins.pages import clock
from quietwins.pages.lists.form import Typed, client_id, empty, sent_list, state_of, uuid_of
from quietwins.pages.lists.shown import find_step, shown, unmarked
from quietwins.pages.look_around.first import not_while_looking
from quietwins.pages.redraw import page, redraw, with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import find, lists_for
from quietwins.wording import WEEKDAYS

_FEW = 7  # steps; a longer list stays quiet until one of them is opened
_DRAFT = "list"


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """The list last used first, and those put away."""
    return _all(request, empty())


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one from what was typed; where nothing was, it is asked for."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("lists")
    form = sent_list(request.POST)
    if form.problem:
        return _all(request, form, status=422)
    made = make_list(form.asked, by=person_of(request), client_id=form.client_id, at=clock.now())
    remember(request, made.owner)
    return redirect(with_query(_path(made), {"drafted": _DRAFT}))


@require_safe
def one(request: HttpRequest, which: UUID) -> HttpResponse:
    """Its steps: all of them, or those without a mark where that is asked for."""
    found = _found(request, which)
    (held,) = shown([found], clock.today(found.owner))
    some = request.GET.get("show") == "unmarked"
    return page(
        request,
        "lists/list.html",
        here="today",
        list=held,
        steps=unmarked(held.steps) if some else held.steps,
        some=some,
        folded=len(found.steps) > _FEW,
        back="list",
    )


@require_POST
def mark(request: HttpRequest, which: UUID) -> HttpResponse:
    """What became of a step, or that mark taken back. A step that is gone changes nothing."""
    found = _found(request, which)
    step, state = found.step(uuid_of(request.POST.get("step", ""))), state_of(request.POST)
    if step and state:
        day = clock.today(found.owner)
        sent = client_id(request.POST)
        mark_step(found, step, state, day=day, client_id=sent, at=clock.now())
    elif undone := uuid_of(request.POST.get("undo", "")):
        unmark_step(found, undone, at=clock.now())
    return _step(request, found, step.id if step else None)


def _step(request: HttpRequest, found: List, step: UUID | None) -> HttpResponse:
    """The step as it is now, on the page where it was pressed."""
    to = reverse("today") if request.POST.get("back") == "today" else _path(found)
    (held,) = shown([found], clock.today(found.owner))
    now = find_step(held.steps, step) if step else None
    if now is None:
        return redirect(to)
    of = {"list": held, "step": now, "folded": False, "back": "list"}
    return redraw(request, "lists/step.html#step", to=f"{to}#step-{step}", **of)


def _path(found: List) -> str:
    return reverse("list", args=[found.public_id])


def _found(request: HttpRequest, which: UUID) -> List:
    return find(lists_for(person_of(request)).select_related("owner"), public_id=which)


def _all(request: HttpRequest, form: Typed, *, status: int = 200) -> HttpResponse:
    own = lists_for(person_of(request)).order_by("-used_at", "-pk")
    held = [*own.defer("steps")]
    return page(
        request,
        "lists/page.html",
        status=status,
        here="today",
        lists=[one for one in held if not one.put_away],
        away=[one for one in held if one.put_away],
        typed=form,
        draft=_DRAFT,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )
