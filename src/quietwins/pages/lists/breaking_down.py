"""A step broken down into smaller ones."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.language import _
from quietwins.lists.models import List, rows_of
from quietwins.lists.steps import DEEPEST, Step, broken_down
from quietwins.pages.lists.form import client_id, too_many, uuid_of, words_of
from quietwins.pages.lists.one import changed, found, path_of
from quietwins.pages.redraw import page

_BOXES = ("first", "second", "third")


@dataclass(frozen=True)
class Parts:
    """The three boxes as they stand."""

    client_id: UUID
    words: tuple[str, ...] = ("",) * len(_BOXES)
    problem: str = ""

    @property
    def filled(self) -> list[str]:
        return [*filter(None, self.words)]


@require_http_methods(["GET", "HEAD", "POST"])
def break_down(request: HttpRequest, which: UUID) -> HttpResponse:
    """Three boxes for smaller steps; one is enough."""
    one = found(request, which)
    asked = request.POST or request.GET
    step = one.step(uuid_of(asked.get("step", "")))
    if step is None or step.depth == DEEPEST:
        return redirect(path_of(one))
    if request.method != "POST":
        return _boxes(request, one, step, Parts(uuid4()))
    typed = _typed(request.POST, one, step)
    if typed.problem:
        return _boxes(request, one, step, typed, status=422)
    changed(
        request,
        one,
        lambda now: {"steps": rows_of(broken_down(now.in_order, step.id, typed.filled))},
    )
    return redirect(path_of(one, step=step.id, drafted=str(step.id)))


def _typed(sent: QueryDict, one: List, step: Step) -> Parts:
    words = tuple(words_of(sent, box) for box in _BOXES)
    problem = too_many(broken_down(one.in_order, step.id, filter(None, words)))
    if not any(words):
        problem = _("A word or two in one of the boxes is enough.")
    return Parts(client_id(sent), words, problem)


def _boxes(
    request: HttpRequest, one: List, step: Step, typed: Parts, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "lists/break_down.html",
        status=status,
        here="today",
        list=one,
        step=step,
        draft=step.id,
        typed=typed,
    )
