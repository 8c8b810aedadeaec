"""A goal changed: from this day on it is worded so, and what was done before stays as it was."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.evidence.models import Place
from quietwins.flow.decide import change_goal
from quietwins.goals.models import Goal
from quietwins.pages.goals.form import Typed, as_it_is, sent_goal
from quietwins.pages.goals.levels import LEVELS
from quietwins.pages.goals.one import as_shown, asked_now, found
from quietwins.pages.goals.shown import path_of
from quietwins.pages.redraw import page, with_query
from quietwins.wording import WEEKDAYS


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, goal: UUID) -> HttpResponse:
    """Everything about it on one form."""
    one = found(request, goal, tiny=False)
    if request.method != "POST":
        return _form(request, one, as_it_is(as_shown(one).plan))
    form = sent_goal(request.POST)
    if form.problem:
        return _form(request, one, form, status=422)
    change_goal(one, form.wanted, asked_now(request, one))
    return redirect(with_query(path_of(one), {"drafted": str(goal)}))


def _form(request: HttpRequest, one: Goal, form: Typed, *, status: int = 200) -> HttpResponse:
    return page(
        request,
        "goals/change.html",
        status=status,
        here="today",
        goal=one,
        typed=form,
        draft=one.public_id,
        labels=LEVELS,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )
