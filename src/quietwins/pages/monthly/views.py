"""The quiet win of a month: one answer, or none; asked once, and no skip is counted."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.evidence.questions import MONTH
from quietwins.flow.keep_line import Line
from quietwins.flow.months import answer_month
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.kept import kept_wins, undone_win
from quietwins.pages.lists.form import client_id
from quietwins.pages.redraw import page, redraw, with_query
from quietwins.pages.sharing.beside import beside
from quietwins.pages.telling import Told, tell
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.people.months import MONTHLY


@require_safe
def this_month(request: HttpRequest) -> HttpResponse:
    """The question, or what was answered."""
    undone = undone_win(person_of(request), request.GET.get("undone", ""))
    return _page(request, {"words": "", "client_id": uuid4()}, undone=undone)


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """A line like any other, which says what it answers."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("this_month")
    words = request.POST.get("words", "").replace("\0", "").strip()
    sent = client_id(request.POST)
    if not words:
        typed = {"words": words, "client_id": sent}
        return _page(request, typed, problem=_("A word or two is enough."), status=422)
    person = person_of(request)
    line = Line(words, (), "", clock.today(person), sent, question=MONTH)
    kept = answer_month(line, by=person, at=clock.now())
    remember(request, kept.by)
    said = {"kept": str(kept.win.public_id), "drafted": MONTH}
    return redirect(with_query(reverse("this_month"), said))


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """Not this month. It is asked again in another."""
    if person := person_of(request):
        person.put_card_away(MONTHLY, clock.today(person))
    return redraw(request, "monthly/page.html#card", to=reverse("this_month"), wins=(), away=True)


@require_POST
def ask_again(request: HttpRequest) -> HttpResponse:
    """It is back on Today."""
    if person := person_of(request):
        person.bring_card_back(MONTHLY)
    return redirect("today")


def _page(
    request: HttpRequest,
    typed: dict[str, object],
    *,
    undone: Told | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    person = person_of(request)
    wins = _answered(person)
    day = clock.today(person)
    return page(
        request,
        "monthly/page.html",
        status=status,
        here="today",
        typed=typed,
        problem=problem,
        day=day,
        wins=wins,
        beside=beside(person, wins),
        kept=request.GET.get("kept", "") in {str(win.id) for win in wins},
        away=bool(person and person.has_put_away(MONTHLY, day)),
        undone=undone,
    )


def _answered(person: Person | None) -> list[Told]:
    """What was kept as this month's."""
    if person is None:
        return []
    day = clock.today(person)
    of_it = {"anchor__question": MONTH, "anchor__happened_on__month": day.month}
    return tell(kept_wins(person).filter(anchor__happened_on__year=day.year, **of_it), person)
