"""A short session: begun, asked, answered, stopped at any time. There is no clock and no count."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.answer import give, meant, undo_answer
from quietwins.flow.sit import askable, begin, next_up, stop
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.big.form import client_id
from quietwins.pages.ranges import ranged
from quietwins.pages.redraw import page
from quietwins.pages.sittings.asked import Asked, sent_back
from quietwins.pages.sittings.recalled import recalled_in
from quietwins.pages.sittings.told import SURE_WORDS, told
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.quizzes.models import Answer, Sitting
from quietwins.sharing.eyes import find
from quietwins.sharing.quizzes import answers_for, own_quizzes, shown_for, sittings_for


@require_POST
def begin_quiz(request: HttpRequest, quiz: UUID | None = None) -> HttpResponse:
    """A session of one quiz, or of all of one's own mixed."""
    person = person_of(request)
    of = find(own_quizzes(person), public_id=quiz) if quiz else None
    if person is None:
        return redirect("quizzes")
    begun = begin(person, quiz=of, client_id=client_id(request.POST), at=clock.now())
    return redirect("sitting", begun.public_id)


@require_safe
def sitting(request: HttpRequest, sitting: UUID) -> HttpResponse:
    """The next question; where there is none, what was recalled."""
    here = _found(request, sitting)
    question = next_up(here, day=clock.today(here.person))
    if question is None:
        return page(
            request,
            "sittings/end.html",
            here="progress",
            sitting=here,
            recalled=recalled_in(here),
            any=here.answers.standing().exists(),
        )
    return _ask(request, Asked(here, question))


@require_http_methods(["GET", "HEAD", "POST"])
def answer_question(request: HttpRequest, sitting: UUID) -> HttpResponse:
    """An answer; or another hint, or the answer to somebody who says it aloud."""
    here = _found(request, sitting)
    if request.method != "POST":
        return redirect("sitting", sitting)
    which = uuid_of(request.POST.get("question", ""))
    asked = sent_back(here, find(askable(here), public_id=which), request.POST)
    if "hint" in request.POST or asked.aloud:
        return _ask(request, asked)
    given = asked.given(request.POST)
    if given is None:
        return _ask(request, asked, problem=_("A word is enough. Or open the answer."))
    day = clock.today(here.person)
    said = give(here, asked.question, given, client_id=asked.client_id, at=clock.now(), day=day)
    return redirect("given", said.public_id)


@require_safe
def given(request: HttpRequest, answer: UUID) -> HttpResponse:
    """The answer, whatever was given."""
    said = _answer(request, answer)
    return page(
        request, "sittings/given.html", here="progress", sitting=said.sitting, told=told(said)
    )


@require_POST
def meant_that(request: HttpRequest, answer: UUID) -> HttpResponse:
    """What they meant stands above the marking."""
    meant(_answer(request, answer))
    return redirect("given", answer)


@require_POST
def undo(request: HttpRequest, answer: UUID) -> HttpResponse:
    """Taken back: the question may come again."""
    undo_answer(_answer(request, answer), at=clock.now())
    return redirect("given", answer)


@require_POST
def stop_here(request: HttpRequest, sitting: UUID) -> HttpResponse:
    """Enough for now. All that was answered counts."""
    stop(_found(request, sitting), at=clock.now())
    return redirect("sitting", sitting)


@require_safe
def shown(request: HttpRequest, shown: UUID) -> HttpResponse:
    """A picture or a sound of a question, for whoever may see its quiz."""
    one = find(shown_for(person_of(request)), public_id=shown)
    return ranged(request, one.path, one.size, one.kind)


def _ask(request: HttpRequest, asked: Asked, problem: str = "") -> HttpResponse:
    return page(
        request,
        "sittings/ask.html",
        status=422 if problem else 200,
        here="progress",
        asked=asked,
        question=asked.question,
        client_id=asked.client_id,
        choices=asked.choices,
        more=asked.more,
        pictures=asked.pictures,
        problem=problem,
        sure=[*enumerate(map(_, SURE_WORDS), start=1)],
    )


def _found(request: HttpRequest, sitting: UUID) -> Sitting:
    return find(sittings_for(person_of(request)), public_id=sitting)


def _answer(request: HttpRequest, answer: UUID) -> Answer:
    """One given on a page; a teacher's tick on paper has none."""
    own = answers_for(person_of(request)).exclude(sitting=None).select_related("sitting")
    return find(own, public_id=answer)
