"""Today: one line, kept at once, private, before any account."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.keep_line import Line, keep_line
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.kept import kept_since, last_kept_at, undone_win
from quietwins.pages.redraw import page, redraw
from quietwins.pages.today.cards import cards_for
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.wins.models import Keep
from quietwins.wording import CHIPS

_A_LONG_TIME = timedelta(days=14)


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    words: str = ""
    chips: frozenset[str] = frozenset()
    place: str = ""
    day: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The page as it was left, however long ago that is."""
    person = person_of(request)
    undone = undone_win(person, request.GET.get("undone", ""))
    shown = _page(person, Typed(), request.GET.get("kept", ""))
    return page(request, "today/page.html", undone=undone, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the line; an empty one, or a day to come, is asked about and nothing is lost."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("today")
    person = person_of(request)
    typed = _typed(request.POST, clock.today(person))
    if typed.problem:
        context = _page(person, typed, "")
        if request.headers.get("HX-Request"):
            return redraw(request, "today/page.html#everything", to="/", **context)
        return page(request, "today/page.html", status=422, undone=None, **context)
    day = date.fromisoformat(typed.day)
    line = Line(
        typed.words, sorted(typed.chips, key=list(CHIPS).index), typed.place, day, typed.client_id
    )
    kept = keep_line(line, by=person, at=clock.now())
    remember(request, kept.by)
    return _kept(request, kept)


def _kept(request: HttpRequest, kept: Keep) -> HttpResponse:
    """Today with what was just kept; scripts hear of it by the header, and forget the draft."""
    win = str(kept.win.public_id)
    to = f"{reverse('today')}?kept={win}"
    plain = request.headers.get("HX-Request") != "true"
    shown = {} if plain else _page(kept.by, Typed(), win)
    response = redraw(request, "today/page.html#everything", to=to, **shown)
    response.headers["X-Kept"] = win
    return response


def _page(person: Person | None, typed: Typed, kept: str) -> dict[str, Any]:
    day = clock.today(person)
    kept_today = kept_since(person, clock.midnight(person))
    if kept not in {str(win.id) for win in kept_today}:
        kept = ""  # "Kept." is said of what is kept, and of nothing else
    return {
        "here": "today",
        "typed": typed,
        "kept": kept,
        "kept_today": kept_today,
        "cards": cards_for(person, day),
        "chips": CHIPS,
        "places": Place.choices,
        "day": day,
        "back": not kept_today and _long_ago(last_kept_at(person)),
    }


def _long_ago(last: datetime | None) -> bool:
    return last is not None and clock.now() - last > _A_LONG_TIME


def _typed(sent: QueryDict, day: date) -> Typed:
    words = sent.get("words", "").replace("\0", "").strip()
    chips = frozenset(sent.getlist("chips")) & CHIPS.keys()
    chosen = _day(sent.get("day", ""), day)
    problem = "" if words or chips else _("A word or two, or one of the buttons below, is enough.")
    if chosen is None:
        problem = _("We could not read that day. Please choose today or a day before it.")
    return Typed(
        words=words or ". ".join(_(CHIPS[chip].label) for chip in CHIPS if chip in chips),
        chips=chips,
        place=sent.get("place", "") if sent.get("place", "") in Place.values else "",
        day=(chosen or day).isoformat(),
        client_id=_uuid(sent.get("client_id", "")),
        problem=problem,
    )


def _day(text: str, day: date) -> date | None:
    try:
        chosen = date.fromisoformat(text) if text else day
    except ValueError:
        return None
    return chosen if chosen <= day else None


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
