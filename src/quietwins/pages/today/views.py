"""Today: one line, kept at once, private, before any account."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.evidence.models import Place
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.keep_line import keep_line
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.kept import Last, kept_since, last_kept, undone_win
from quietwins.pages.redraw import page, redraw
from quietwins.pages.telling import Told
from quietwins.pages.today.cards import cards_for
from quietwins.pages.today.form import Typed, begun_line, typed_line
from quietwins.pages.today.sound import sound_of
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.sharing.eyes import names_at_home
from quietwins.wins.models import Keep
from quietwins.wording import EVERYDAY, SETS, STARTERS, chips_of

_A_LONG_TIME = timedelta(days=14)
_NAMES = 50


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The page as it was left, however long ago that is."""
    person = person_of(request)
    undone = undone_win(person, request.GET.get("undone", ""))
    begun = begun_line(request.GET)
    return _whole(request, begun, request.GET.get("kept", ""), undone=undone)


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the line; an empty one, or a day to come, is asked about and nothing is lost."""
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("today")
    person = person_of(request)
    sound, unheard = sound_of(request)
    typed = typed_line(request.POST, clock.today(person)).asking(unheard)
    if not (sound or typed.words or typed.chips or typed.starters):
        typed = typed.asking(_("A word or two, or one of the buttons below, is enough."))
    if typed.problem:
        return _asked(request, typed)
    if sound:
        kept = keep_aloud(typed.line, sound, by=person, at=clock.now())
    else:
        kept = keep_line(typed.line, by=person, at=clock.now())
    remember(request, kept.by)
    return _kept(request, kept)


def _asked(request: HttpRequest, typed: Typed) -> HttpResponse:
    if request.headers.get("HX-Request") != "true":
        return _whole(request, typed, "", status=422)
    shown = _page(person_of(request), typed, "")
    return redraw(request, "today/page.html#everything", to=reverse("today"), **shown)


def _kept(request: HttpRequest, kept: Keep) -> HttpResponse:
    """Today with what was just kept; scripts hear of it by the header, and forget the draft."""
    win = str(kept.win.public_id)
    to = f"{reverse('today')}?kept={win}"
    plain = request.headers.get("HX-Request") != "true"
    shown = {} if plain else _page(kept.by, Typed(), win)
    response = redraw(request, "today/page.html#everything", to=to, **shown)
    response.headers["X-Kept"] = win
    return response


def _whole(
    request: HttpRequest, typed: Typed, kept: str, *, status: int = 200, undone: Told | None = None
) -> HttpResponse:
    """The page, with the names of what lines were about so far, which parts need not ask for."""
    person = person_of(request)
    shown = _page(person, typed, kept)
    names = [name for name in names_at_home(person)[:_NAMES] if name != EVERYDAY]
    return page(
        request,
        "today/page.html",
        status=status,
        undone=undone,
        names=names,
        yours="yours" in request.GET,
        left=person is None and {*request.GET} & {"gone", "clear"},
        **shown,
    )


def _page(person: Person | None, typed: Typed, kept: str) -> dict[str, Any]:
    day = clock.today(person)
    kept_today = kept_since(person, clock.midnight(person))
    last = Last(names=kept_today[0].names) if kept_today else last_kept(person)
    if kept not in {str(win.id) for win in kept_today}:
        kept = ""  # "Kept." is said of what is kept, and of nothing else
    return {
        "here": "today",
        "typed": typed,
        "kept": kept,
        "kept_today": kept_today,
        "cards": cards_for(person, day),
        "sets": {which: (words, chips_of(which)) for which, words in SETS.items()},
        "open": _sets_of(last.names | {*typed.chips}),
        "starters": STARTERS,
        "places": Place.choices,
        "day": day,
        "back": _long_ago(last.at),
    }


def _sets_of(names: frozenset[str]) -> set[str]:
    """The sets of chips that the last line used, or that its place calls for."""
    used = {which for which in SETS if names & chips_of(which).keys()}
    return used | ({"school"} if Place.LEARNING in names else set())


def _long_ago(last: datetime | None) -> bool:
    return last is not None and clock.now() - last > _A_LONG_TIME
