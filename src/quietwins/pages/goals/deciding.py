"""What one button decides of a goal or tiny step: pause, let go, another instead, back, undo."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quietwins.flow import decide
from quietwins.flow.make_goal import make_goal
from quietwins.pages import clock
from quietwins.pages.goals.form import Typed
from quietwins.pages.goals.one import as_shown, asked_now, found
from quietwins.pages.goals.shown import path_of
from quietwins.pages.lists.form import day_of, words_of
from quietwins.pages.redraw import with_query


@require_POST
def pause(request: HttpRequest, goal: UUID) -> HttpResponse:
    """From a day on, until a day or until it is brought back. Two days may come in any order."""
    one, sent = found(request, goal), request.POST
    when = asked_now(request, one)
    since, until = day_of(sent.get("since", "")) or when.day, day_of(sent.get("until", ""))
    if until and until < since:
        since, until = until, since
    decide.pause(one, since, until, when, keep="keep" in sent)
    return redirect(path_of(one))


@require_POST
def let_go(request: HttpRequest, goal: UUID) -> HttpResponse:
    """With a line of thanks, or without."""
    one = found(request, goal)
    decide.let_go(one, words_of(request.POST, "thanks"), asked_now(request, one))
    return redirect(with_query(path_of(one), {"drafted": f"thanks-{goal}"}))


@require_POST
def swap(request: HttpRequest, goal: UUID) -> HttpResponse:
    """A new goal takes its place, about the same thing; without words nothing changes."""
    one, name = found(request, goal, tiny=False), words_of(request.POST, "name")
    if not name:
        return redirect(path_of(one))
    when, plan = asked_now(request, one), as_shown(one).plan
    about = plan.thread.name if plan.thread else ""
    wanted = Typed(name=name, about=about, place=plan.place).wanted
    instead = make_goal(wanted, by=one.owner, day=when.day, client_id=when.client_id, at=when.at)
    decide.swap(one, instead, when, keep="keep" in request.POST)
    return redirect(with_query(path_of(instead), {"drafted": f"instead-{goal}"}))


@require_POST
def bring_back(request: HttpRequest, goal: UUID) -> HttpResponse:
    """As it was worded last."""
    one = found(request, goal)
    decide.bring_back(one, asked_now(request, one))
    return redirect(path_of(one))


@require_POST
def undo(request: HttpRequest, goal: UUID) -> HttpResponse:
    """The last decision, whatever it was, or its undo."""
    one = found(request, goal)
    decide.undo(one, at=clock.now())
    return redirect(path_of(one))
