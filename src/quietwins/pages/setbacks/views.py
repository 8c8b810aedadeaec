"""Something hard: put down, with what was learned if one likes; seen here and nowhere else."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.evidence.models import Entry
from quietwins.flow import put_down_hard as flow
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.redraw import first_page, page, with_query
from quietwins.pages.setbacks.form import Typed, typed_hard
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import find, hard_for

_DRAFT = "hard"


@require_safe
def something_hard(request: HttpRequest) -> HttpResponse:
    """The form, and what was put down, ten a page."""
    number = page_number(request.GET.get("page", ""))
    if number > 1 and not _ten(request, number):
        return first_page(request)
    return _page(request, Typed(), number=number)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def put_down(request: HttpRequest) -> HttpResponse:
    """Private, and nobody's win."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("something_hard")
    typed = typed_hard(request.POST)
    if not typed.words:
        problem = _("A word or two about what was hard is enough.")
        return _page(request, typed, problem=problem, status=422)
    person = person_of(request)
    hard = typed.hard(clock.today(person))
    entry = flow.put_down_hard(hard, by=person, at=clock.now())
    remember(request, entry.owner)
    said = {"down": str(entry.public_id), "drafted": _DRAFT}
    said["learned"] = "1" if typed.learned else ""
    return redirect(with_query(reverse("something_hard"), said))


@require_POST
def undo(request: HttpRequest, which: UUID) -> HttpResponse:
    """Taken out, and it can be put back."""
    return _changed(request, which, flow.take_out, undone=str(which))


@require_POST
def put_back(request: HttpRequest, which: UUID) -> HttpResponse:
    return _changed(request, which, flow.put_back)


@require_POST
def erase(request: HttpRequest, which: UUID) -> HttpResponse:
    """Gone for good, as the page says before it is pressed."""
    return _changed(request, which, flow.erase)


def _changed(
    request: HttpRequest, which: UUID, verb: Callable[..., None], **said: str
) -> HttpResponse:
    verb(find(hard_for(person_of(request)), public_id=which), at=clock.now())
    return redirect(with_query(reverse("something_hard"), said))


def _page(
    request: HttpRequest, typed: Typed, *, number: int = 1, problem: str = "", status: int = 200
) -> HttpResponse:
    hard = _ten(request, number)
    here = {str(one.public_id) for one in hard}
    return page(
        request,
        "setbacks/page.html",
        status=status,
        here="today",
        typed=typed,
        problem=problem,
        draft=_DRAFT,
        hard=hard[:TEN],
        number=number,
        more=len(hard) > TEN,
        down=request.GET.get("down", "") in here,
        learned=bool(request.GET.get("learned")),
        undone=_undone(request, uuid_of(request.GET.get("undone", ""))),
    )


def _undone(request: HttpRequest, which: UUID | None) -> Entry | None:
    """The one just taken out, so that it can be put back."""
    if which is None:
        return None
    return hard_for(person_of(request)).filter(public_id=which, undone_at__isnull=False).first()


def _ten(request: HttpRequest, number: int) -> list[Entry]:
    """Those of one page, and one more where there are more."""
    first = (number - 1) * TEN
    standing = hard_for(person_of(request)).filter(undone_at=None).select_related("thread")
    return [*standing.order_by("-happened_on", "-order")[first : first + TEN + 1]]
