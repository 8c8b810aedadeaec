"""Lists: all of one's own, a new one, and one with its steps and what became of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.make_list import make_list
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.lists.form import Typed, empty, sent_list
from quietwins.pages.lists.one import found, path_of
from quietwins.pages.lists.shown import shown, unmarked
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import lists_for
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
    return redirect(path_of(made, drafted=_DRAFT))


@require_safe
def show(request: HttpRequest, which: UUID) -> HttpResponse:
    """Its steps: all of them, or those without a mark where that is asked for."""
    one = found(request, which)
    (held,) = shown([one], clock.today(one.owner))
    some = request.GET.get("show") == "unmarked"
    return page(
        request,
        "lists/list.html",
        here="today",
        list=held,
        steps=unmarked(held.steps) if some else held.steps,
        some=some,
        folded=len(one.steps) > _FEW,
        afresh="afresh" in request.GET,
    )


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
