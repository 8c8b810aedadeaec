"""A question put into a quiz by typing, said differently, taken out and put back."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow.ask_questions import (
    Picture,
    add_question,
    change_question,
    show_picture,
    take_out_question,
)
from quietwins.pages import clock
from quietwins.pages.quizzes.form import Typed, as_it_is, picture_in, typed_question
from quietwins.pages.quizzes.own import back_to, found, found_question
from quietwins.pages.redraw import page, with_query
from quietwins.quizzes.models import Quiz

_DRAFT = "question"


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, quiz: UUID) -> HttpResponse:
    """One more; the form is there for the next one."""
    one, here = found(request, quiz), reverse("add_question", args=[quiz])
    if request.method != "POST":
        return _form(request, one, Typed(), here)
    typed, picture = _sent(request)
    if typed.problem:
        return _form(request, one, typed, here)
    added = add_question(one, typed.question, client_id=typed.client_id)
    if picture:
        show_picture(added, picture)
    return redirect(with_query(here, {"drafted": _DRAFT, "added": str(added.public_id)}))


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, question: UUID) -> HttpResponse:
    """What it asks, and what answers it."""
    one = found_question(request, question)
    here = reverse("change_question", args=[question])
    if request.method != "POST":
        return _form(request, one.quiz, as_it_is(one), here)
    typed, picture = _sent(request)
    if typed.problem:
        return _form(request, one.quiz, typed, here)
    change_question(one, typed.question)
    if picture:
        show_picture(one, picture)
    return back_to(one.quiz, drafted=str(question))


@require_POST
def take_out(request: HttpRequest, question: UUID) -> HttpResponse:
    """Asked no more; what was answered stays."""
    one = found_question(request, question)
    take_out_question(one, at=clock.now())
    return back_to(one.quiz)


@require_POST
def put_back(request: HttpRequest, question: UUID) -> HttpResponse:
    """Asked again."""
    one = found_question(request, question)
    take_out_question(one, at=None)
    return back_to(one.quiz)


def _sent(request: HttpRequest) -> tuple[Typed, Picture | None]:
    """What was typed, with what it needs first; and the picture, if there is one."""
    typed = typed_question(request.POST)
    try:
        return typed, picture_in(request, typed.picture_text)
    except ValueError as error:
        return replace(typed, problem=typed.problem or str(error)), None


def _form(request: HttpRequest, quiz: Quiz, typed: Typed, action: str) -> HttpResponse:
    adding = action == reverse("add_question", args=[quiz.public_id])
    return page(
        request,
        "quizzes/question.html",
        status=422 if typed.problem else 200,
        here="progress",
        quiz=quiz,
        typed=typed,
        action=action,
        adding=adding,
        added="added" in request.GET,
        draft=_DRAFT if adding else action.rstrip("/").split("/")[-2],
    )
