"""How sure I feel: one's own question, before and after, in words, for nobody else."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.say_how_sure import ask_how_sure, say_how_sure, undo_how_sure
from quietwins.goals.models import Sure
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.how_sure.words import SURE, told
from quietwins.pages.lists.form import client_id, words_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import find, how_sure_for

_DRAFT = "how-sure"


@dataclass(frozen=True)
class Shown:
    """One question. `undone` where its last answer was taken back, and can be put back."""

    id: UUID
    words: str
    told: str
    undone: bool


@require_safe
def how_sure(request: HttpRequest) -> HttpResponse:
    """One's questions, the latest first, and a new one."""
    return _all(request)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def ask(request: HttpRequest) -> HttpResponse:
    """A new question with its first answer."""
    if request.method != "POST":
        return redirect("how_sure")
    words, sure = words_of(request.POST, "words").rstrip(" ?"), sure_of(request.POST)
    if not words or sure is None:
        ask = _("A few words, and one of the answers, are enough.")
        return _all(request, typed=words, sure=sure, problem=ask, status=422)
    page_id = client_id(request.POST)
    asked = ask_how_sure(words, by=person_of(request), client_id=page_id, at=clock.now())
    _say(asked, sure, page_id)
    remember(request, asked.owner)
    return redirect(with_query(reverse("how_sure"), {"drafted": _DRAFT}))


@require_POST
def say(request: HttpRequest, sure: UUID) -> HttpResponse:
    """Another answer; without one nothing changes."""
    asked, answer = _found(request, sure), sure_of(request.POST)
    if answer is not None:
        _say(asked, answer, client_id(request.POST))
    return redirect(f"{reverse('how_sure')}#sure-{sure}")


@require_POST
def undo(request: HttpRequest, sure: UUID) -> HttpResponse:
    """The last answer taken back, or put back."""
    undo_how_sure(_found(request, sure), at=clock.now())
    return redirect(f"{reverse('how_sure')}#sure-{sure}")


def sure_of(sent: QueryDict) -> int | None:
    """0 to 10; none where the form does not say."""
    given = sent.get("sure", "")
    return int(given) if given in {str(sure) for sure in range(len(SURE))} else None


def _say(asked: Sure, sure: int, page_id: UUID) -> None:
    day = clock.today(asked.owner)
    say_how_sure(asked, sure, day=day, client_id=page_id, at=clock.now())


def _found(request: HttpRequest, sure: UUID) -> Sure:
    return find(how_sure_for(person_of(request)).select_related("owner"), public_id=sure)


def _all(
    request: HttpRequest,
    *,
    typed: str = "",
    sure: int | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    asked = how_sure_for(person_of(request)).prefetch_related("answers").order_by("-pk")
    return page(
        request,
        "how_sure/page.html",
        status=status,
        here="today",
        questions=[_shown(one) for one in asked],
        typed=typed,
        chosen=sure,
        problem=problem,
        answers=[_(words) for words in SURE],
        draft=_DRAFT,
    )


def _shown(one: Sure) -> Shown:
    answers = sorted(one.answers.all(), key=lambda answer: answer.pk)
    standing = [answer.sure for answer in answers if answer.undone_at is None]
    undone = bool(answers and answers[-1].undone_at)
    return Shown(one.public_id, one.words, told(standing), undone)
