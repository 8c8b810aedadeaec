"""Tiny steps: something of two minutes, tied to a moment of the day."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.decide import change_goal
from quietwins.goals.models import Goal
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.goals.done import done_so_far
from quietwins.pages.goals.held import held, made
from quietwins.pages.goals.one import as_shown, asked_now, found
from quietwins.pages.goals.shown import path_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.tiny_steps.form import MOMENTS, STARTERS, Typed, as_it_is, begun, sent_step

_DRAFT = "tiny-step"


@require_safe
def tiny_steps(request: HttpRequest) -> HttpResponse:
    """Those that stand, those that rest, and room for a new one."""
    return _all(request, begun(request.GET.get("starter", "")))


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one from what was typed; where nothing was, it is asked for."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("tiny_steps")
    form = sent_step(request.POST)
    if form.problem:
        return _all(request, form, status=422)
    return made(request, form.wanted, form.client_id, draft=_DRAFT)


@require_http_methods(["GET", "HEAD", "POST"])
def tiny_step(request: HttpRequest, step: UUID) -> HttpResponse:
    """One, with what was really done, and its words to change from this day on."""
    one = found(request, step, tiny=True)
    if request.method != "POST":
        return _one(request, one, as_it_is(as_shown(one).plan))
    form = sent_step(request.POST)
    if form.problem:
        return _one(request, one, form, status=422)
    change_goal(one, form.wanted, asked_now(request, one))
    return redirect(with_query(path_of(one), {"drafted": str(step)}))


def _one(request: HttpRequest, one: Goal, form: Typed, *, status: int = 200) -> HttpResponse:
    return page(
        request,
        "tiny_steps/step.html",
        status=status,
        here="today",
        goal=as_shown(one),
        done=done_so_far(one),
        day=clock.today(one.owner),
        typed=form,
        draft=one.public_id,
        **_offered(),
    )


def _all(request: HttpRequest, form: Typed, *, status: int = 200) -> HttpResponse:
    return page(
        request,
        "tiny_steps/page.html",
        status=status,
        here="today",
        **held(request, tiny=True),
        typed=form,
        starters=[(name, _(words)) for name, words in STARTERS.items()],
        draft=_DRAFT,
        **_offered(),
    )


def _offered() -> dict[str, object]:
    return {"moments": [*map(_, MOMENTS)], "places": Place.choices}
