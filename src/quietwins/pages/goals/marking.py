"""What became of a goal or tiny step on a day, pressed on its page or on Today."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.flow.mark_goal import mark_goal, unmark_goal
from quietwins.goals.models import Goal
from quietwins.pages import clock
from quietwins.pages.goals.levels import became_of
from quietwins.pages.goals.one import as_shown, asked_now, found
from quietwins.pages.goals.shown import path_of
from quietwins.pages.lists.form import day_of, uuid_of
from quietwins.pages.redraw import redraw


@require_POST
def mark(request: HttpRequest, goal: UUID) -> HttpResponse:
    """A mark, or one taken back. A word that this goal does not have changes nothing."""
    one, sent = found(request, goal), request.POST
    became = became_of(sent.get("state", ""), as_shown(one).plan)
    if became:
        when = asked_now(request, one)
        day = min(day_of(sent.get("day", "")) or when.day, when.day)
        mark_goal(one, became.state, replace(when, day=day), level=became.level)
    elif undone := uuid_of(sent.get("undo", "")):
        unmark_goal(one, undone, at=clock.now())
    return _after(request, one)


def _after(request: HttpRequest, one: Goal) -> HttpResponse:
    """The goal as it is now, on the page where it was pressed."""
    on_today = request.POST.get("back") == "today"
    to = reverse("today") if on_today else path_of(one)
    to = f"{to}#goal-{one.public_id}"
    return redraw(request, "goals/one.html#goal", to=to, goal=as_shown(one), on_today=on_today)
