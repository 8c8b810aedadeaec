"""Quizzes of a class: set one, see what the class made of it, ask again later, end it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.set_round import end_round, put_in_class, set_again, set_round
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.class_quizzes.by_pupil import by_pupil
from quietwins.pages.class_quizzes.told import question_by_question, then_and_now
from quietwins.pages.lists.form import client_id, uuid_of
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Circle
from quietwins.quizzes.models import Round
from quietwins.sharing.eyes import circles_for, find
from quietwins.sharing.quizzes import own_quizzes
from quietwins.sharing.rounds import rounds_for


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def class_quizzes(request: HttpRequest, circle: UUID) -> HttpResponse:
    """What was asked so far, and a form that asks one of one's own quizzes."""
    person = person_of(request)
    group = find(circles_for(person), public_id=circle)
    if request.method != "POST":
        return _page(request, group)
    try:
        round = _set(request, group)
    except Unfit as problem:
        return _page(request, group, str(problem), status=422)
    return redirect("round", round.public_id)


@require_safe
def round_set(request: HttpRequest, round: UUID) -> HttpResponse:
    """Question by question; by pupil where that was said, and asked for with ?pupils=1."""
    person = person_of(request)
    here = find(rounds_for(person), public_id=round)
    by = here.seen and request.GET.get("pupils") == "1"
    return page(
        request,
        "class_quizzes/round.html",
        here="people",
        round=here,
        circle=here.quiz.circle,
        questions=question_by_question(here),
        grown=then_and_now(here),
        by=by,
        pupils=by_pupil(here, person) if by else (),
    )


@require_POST
def ask_again(request: HttpRequest, round: UUID) -> HttpResponse:
    """The same later, or what the other half had."""
    person = person_of(request)
    before = find(rounds_for(person), public_id=round)
    assert person
    sent, today = client_id(request.POST), clock.today(person)
    again = set_again(before, by=person, client_id=sent, on=today, at=clock.now())
    return redirect("round", again.public_id)


@require_POST
def end(request: HttpRequest, round: UUID) -> HttpResponse:
    """It is asked no more; pressed again, it is open again."""
    here = find(rounds_for(person_of(request)), public_id=round)
    end_round(here, at=None if here.ended_at else clock.now())
    return redirect("round", round)


def _set(request: HttpRequest, circle: Circle) -> Round:
    person, sent = person_of(request), request.POST
    chosen = uuid_of(sent.get("quiz", ""))
    quiz = find(own_quizzes(person), public_id=chosen)
    assert person
    return set_round(
        put_in_class(quiz, circle, by=person, at=clock.now()),
        by=person,
        client_id=client_id(sent),
        on=clock.today(person),
        at=clock.now(),
        seen=sent.get("seen") == "1",
        halves=sent.get("halves") == "1",
    )


def _page(
    request: HttpRequest, circle: Circle, problem: str = "", *, status: int = 200
) -> HttpResponse:
    person = person_of(request)
    context: dict[str, Any] = {
        "circle": circle,
        "rounds": rounds_for(person).filter(quiz__circle=circle)[:20],
        "quizzes": own_quizzes(person).filter(put_away=False).order_by("name", "pk"),
        "sent": {name: request.POST.get(name, "") for name in ("quiz", "seen", "halves")},
        "problem": problem,
    }
    return page(request, "class_quizzes/page.html", status=status, here="people", **context)
