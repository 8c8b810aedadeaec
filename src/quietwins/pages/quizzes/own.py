"""A quiz of one's own: found, and led back to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of
from quietwins.quizzes.models import Question, Quiz
from quietwins.sharing.eyes import find
from quietwins.sharing.quizzes import own_questions, own_quizzes


def found(request: HttpRequest, quiz: UUID) -> Quiz:
    """Http404 where it is not one's own."""
    return find(own_quizzes(person_of(request)), public_id=quiz)


def found_question(request: HttpRequest, question: UUID) -> Question:
    """The same of a question, also of one that was taken out."""
    return find(own_questions(person_of(request)), public_id=question)


def back_to(quiz: Quiz, **also: str) -> HttpResponse:
    """Where it is shown."""
    return redirect(with_query(reverse("quiz", args=[quiz.public_id]), also))
