"""Goals: all of one's own, a new one, and one with what can be done about it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.goals.done import done_so_far
from quietwins.pages.goals.form import Typed, begun, sent_goal, starters
from quietwins.pages.goals.held import held, made
from quietwins.pages.goals.levels import LEVELS
from quietwins.pages.goals.one import as_shown, found
from quietwins.pages.redraw import page
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
    form = sent_goal(request.POST)
    if form.problem:
        return _all(request, form, status=422)
    return made(request, form.wanted, form.client_id, draft=_DRAFT)


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
    return page(
        request,
        "goals/page.html",
        status=status,
        here="today",
        **held(request, tiny=False),
        typed=form,
        starters=starters(),
        draft=_DRAFT,
        labels=LEVELS,
        places=Place.choices,
        weekdays=WEEKDAYS,
    )
