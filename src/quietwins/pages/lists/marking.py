"""What became of a step, pressed on a list or on Today."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.flow.mark_step import mark_step, unmark_step
from quietwins.lists.models import List
from quietwins.lists.steps import Step
from quietwins.pages import clock
from quietwins.pages.lists.form import client_id, state_of, uuid_of
from quietwins.pages.lists.one import found, path_of
from quietwins.pages.lists.shown import find_step, shown
from quietwins.pages.redraw import redraw


@require_POST
def mark(request: HttpRequest, which: UUID) -> HttpResponse:
    """A step's mark, or that mark taken back. A step that is gone changes nothing."""
    one, sent = found(request, which), request.POST
    step, state = one.step(uuid_of(sent.get("step", ""))), state_of(sent)
    if step and state:
        day = clock.today(one.owner)
        mark_step(one, step, state, day=day, client_id=client_id(sent), at=clock.now())
    elif undone := uuid_of(sent.get("undo", "")):
        unmark_step(one, undone, at=clock.now())
    return _after(request, one, step)


def _after(request: HttpRequest, one: List, step: Step | None) -> HttpResponse:
    """The step as it is now, on the page where it was pressed."""
    on_today = request.POST.get("back") == "today"
    to = reverse("today") if on_today else path_of(one)
    if step is None:
        return redirect(to)
    (held,) = shown([one], clock.today(one.owner))
    now, part = find_step(held.steps, step.id), "lists/step.html#step"
    return redraw(request, part, to=f"{to}#step-{step.id}", list=held, step=now)
