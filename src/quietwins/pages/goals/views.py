"""Goals: all of one's own, a new one, and one with what can be done about it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.make_goal import make_goal
from quietwins.pages import clock
from quietwins.pages.goals.done import done_so_far
from quietwins.pages.goals.form import Typed, begun, sent_goal, starters
from quietwins.pages.goals.levels import LEVELS
from quietwins.pages.goals.one import as_shown, found
from quietwins.pages.goals.shown import path_of, shown
from quietwins.pages.look_around.first import not_while_looking
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import goals_for
from quietwins.wording import WEEKDAYS

_DRAFT = "goal"


@require_safe
def goals(request: HttpRequest) -> HttpResponse:
    """Those that stand, those that rest, and room for a new one."""
    return _all(request, begun(request.GET.get("starter", "")))


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one from what was typed; where nothing was, it is asked for."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("goals")
    person, form = person_of(request), sent_goal(request.POST)
    if form.problem:
        return _all(request, form, status=422)
    day, at = clock.today(person), clock.now()
    made = make_goal(form.wanted, by=person, day=day, client_id=form.client_id, at=at)
    remember(request, made.owner)
    return redirect(with_query(path_of(made), {"drafted": _DRAFT}))


@require_safe
def goal(request: HttpRequest, goal: UUID) -> HttpResponse:
    """One, with all its levels."""
    one = found(request, goal, tiny=False)
    before = one.in_place_of.filter(undone_at=None).select_related("of").first()
    return page(
        request,
        "goals/goal.html",
        here="today",
        goal=as_shown(one),
        before=before.of.public_id if before else None,
        done=done_so_far(one),
        day=clock.today(one.owner),
    )


def _all(request: HttpRequest, form: Typed, *, status: int = 200) -> HttpResponse:
    person = person_of(request)
    held = shown(goals_for(person).filter(tiny=False), clock.today(person)) if person else []
    return page(
        request,
        "goals/page.html",
        status=status,
        here="today",
        goals=[one for one in held if one.stands],
        resting=[one for one in held if not one.stands],
        typed=form,
        starters=starters(),
        draft=_DRAFT,
        labels=LEVELS,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )
