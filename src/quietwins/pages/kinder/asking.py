"""Other words for what was written: help first, then a question, then lines to choose from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.facts import facts_of
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.help_now.here import ELSEWHERE, chosen_here, remember
from quietwins.pages.kinder.form import ELSE, Sent, sent_words
from quietwins.pages.kinder.offered import offered
from quietwins.pages.kinder.showing import show, write
from quietwins.pages.kinder.unlogged import unlogged
from quietwins.pages.who import person_of
from quietwins.selftalk import Help, Outcome, Quiet, Swap, consider
from quietwins.selftalk.countries import countries
from quietwins.selftalk.kinds import KINDS
from quietwins.selftalk.offers import name_of


@require_http_methods(["GET", "HEAD", "POST"])
@unlogged
def other_words(request: HttpRequest) -> HttpResponse:
    """What is sent is looked at anew on each of its pages, and forgotten once it is answered."""
    if request.method != "POST":  # the address of a page that was answered, opened again
        return redirect("kinder_words")
    sent = sent_words(request.POST)
    if sent.problem or "write" in request.POST:
        return write(request, sent, problem=sent.problem)
    response = _answer(request, sent)
    remember(response, request.POST.get("country", ""))
    return response


def needs_help(request: HttpRequest, sent: Sent) -> HttpResponse | None:
    """A page with help, where old or new words may need it; none where they do not."""
    joined = sent.joined
    outcome = consider(joined.hard.words, country=_country(request))
    return _plain(request, joined, outcome) if isinstance(outcome, Help | Quiet) else None


def stand_in(sent: Sent) -> bool:
    """Whether new words stand in for the old: nothing sad or plain is crossed out."""
    return isinstance(consider(sent.hard.words), Swap)


def keep_page(request: HttpRequest, sent: Sent, problem: str = "") -> HttpResponse:
    """New words beside the old: which are kept?"""
    outcome = consider(sent.hard.words, country=_country(request))
    if isinstance(outcome, Swap):
        return show(request, "keep", sent, problem=problem)
    return _plain(request, sent, outcome, problem)


def _answer(request: HttpRequest, sent: Sent) -> HttpResponse:
    person = person_of(request)
    facts = facts_of(person, clock.today(person))
    outcome = consider(sent.hard.words, facts=facts, country=_country(request))
    if not isinstance(outcome, Swap):
        return _plain(request, sent, outcome)
    if sent.kind == ELSE:
        return show(request, "kinds", sent, kinds=[(kind, name_of(kind)) for kind in KINDS])
    if outcome.kind and not sent.kind:
        return show(request, "close", sent, sounds=name_of(outcome.kind), outcome=outcome)
    if "chosen" in request.POST and sent.new:
        return keep_page(request, sent)
    problem = _("A word or two in that box is enough.") if "chosen" in request.POST else ""
    lines = offered(outcome, sent, facts, person)
    return show(request, "lines", sent, lines=lines, problem=problem)


def _plain(request: HttpRequest, sent: Sent, outcome: Outcome, problem: str = "") -> HttpResponse:
    """Help, a quiet line about it, or nothing to say differently: no words are offered."""
    there = {
        "countries": sorted(countries().values(), key=lambda country: _(country.name)),
        "elsewhere": _country(request) == ELSEWHERE,
    }
    return show(request, outcome.outcome, sent, outcome=outcome, problem=problem, **there)


def _country(request: HttpRequest) -> str:
    """As it was chosen, on this page or before."""
    return request.POST.get("country") or chosen_here(request)
