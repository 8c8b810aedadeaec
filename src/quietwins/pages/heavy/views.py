"""Months that are usually heavy: chosen by whoever knows, never guessed."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow import months as flow
from quietwins.pages import clock
from quietwins.pages.redraw import page, redraw, with_query
from quietwins.pages.who import person_of, remember
from quietwins.people.months import HEAVY, YEAR
from quietwins.wording import month_name

_NUMBERS = frozenset(map(str, YEAR))


@require_safe
def heavy_months(request: HttpRequest) -> HttpResponse:
    """Twelve months, of which any can be chosen, or none."""
    person = person_of(request)
    return page(
        request,
        "heavy/page.html",
        here="help",
        months=[(month, month_name(date(2025, month, 1))) for month in YEAR],
        chosen=person.heavy_months if person else (),
        saved="saved" in request.GET,
        away=bool(person and person.has_put_away(HEAVY, clock.today(person))),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def choose_months(request: HttpRequest) -> HttpResponse:
    """These, and no others."""
    if request.method == "POST":
        sent = {int(month) for month in request.POST.getlist("months") if month in _NUMBERS}
        remember(request, flow.choose_months(sent, by=person_of(request), at=clock.now()))
        return redirect(with_query(reverse("heavy_months"), {"saved": "1"}))
    return redirect("heavy_months")


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """The card, for this month."""
    if person := person_of(request):
        person.put_card_away(HEAVY, clock.today(person))
    return redraw(request, "heavy/page.html#card", to=reverse("heavy_months"), away=True)


@require_POST
def bring_back(request: HttpRequest) -> HttpResponse:
    """It is back on Today."""
    if person := person_of(request):
        person.bring_card_back(HEAVY)
    return redirect("today")
