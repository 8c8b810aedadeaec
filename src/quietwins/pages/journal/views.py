"""The journal: one thing I did, one effort, one choice for my wellbeing; of a day or a week."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.keep_lines import keep_lines
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asked import BOXES
from quietwins.pages.journal.form import Page, Span, sent_page, span_of
from quietwins.pages.kept import undone_win
from quietwins.pages.redraw import page, with_query
from quietwins.pages.telling import Told, tell
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.sharing.eyes import own_wins
from quietwins.wins.models import OWN


@require_safe
def journal(request: HttpRequest) -> HttpResponse:
    """The boxes of one day or week, and what was written in them."""
    span = span_of(request.GET, clock.today(person_of(request)))
    return _page(request, Page(span))


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """Keep each box that is filled; one is enough."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("journal")
    person = person_of(request)
    sent = sent_page(request.POST, clock.today(person))
    if not sent.lines:
        problem = _("A word or two in one of them is enough.")
        return _page(request, replace(sent, problem=problem), status=422)
    kept = keep_lines(sent.lines, by=person, at=clock.now())
    remember(request, kept[0].by)
    said = {"by": sent.span.by.value, "on": sent.span.on.isoformat(), "drafted": sent.span.draft}
    return redirect(with_query(reverse("journal"), {**said, "kept": "1"}))


def _page(request: HttpRequest, typed: Page, status: int = 200) -> HttpResponse:
    person = person_of(request)
    written = _written(person, typed.span)
    return page(
        request,
        "journal/page.html",
        status=status,
        here="today",
        typed=typed,
        boxes=BOXES,
        places=Place.choices,
        day=clock.today(person),
        written=written,
        kept=bool(written) and "kept" in request.GET,
        undone=undone_win(person, request.GET.get("undone", "")),
    )


def _written(person: Person | None, span: Span) -> list[Told]:
    """What the boxes of that day, or week, hold, in their order."""
    if person is None:
        return []
    lines = (
        own_wins(person)
        .kept_by(person)
        .filter(
            rule=OWN,
            anchor__question__in=list(BOXES),
            anchor__spans=span.by,
            anchor__happened_on__range=span.days,
        )
    )
    order = [_(words) for words in BOXES.values()]
    return sorted(tell(lines.order_by("pk"), person), key=lambda win: order.index(win.asked))
