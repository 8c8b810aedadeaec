"""Quizzes, each page of them as one comes to it."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from django.utils import timezone

from quietwins.flow.ask_questions import Asks, Picture, add_question, show_picture
from quietwins.flow.make_quiz import make_quiz
from quietwins.quizzes.models import Quiz
from tests.browser.visit import SAMPLES, Visit

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WORDS = ("osmosis", LONG, "membrane", "enzyme", "tissue")
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d4944415478da63fcffff3f030005fe02fea7b7e2a80000000049454e44ae426082"
)


def has(visit: Visit, *words: str, name: str = LONG) -> Quiz:
    """A quiz that asks for `words`; the first question shows a picture."""
    someone = visit.someone
    someone.keep("I began")
    quiz = make_quiz(name, by=someone.person, client_id=uuid4(), at=timezone.now())
    for word in words or WORDS:
        asks = Asks(f"What is {word}?", (word, f"the {word}"), hints=("It is small.",), note=word)
        question = add_question(quiz, asks, client_id=uuid4())
    show_picture(quiz.questions.order_by("order")[0], Picture("dot.png", DOT, "A green dot"))
    question.out_at = timezone.now()
    question.save()
    visit.sit_down()
    return quiz


def begun(visit: Visit, *words: str) -> None:
    visit.go(f"/quizzes/{has(visit, *words).public_id}/")
    visit.press("Ask me a few")


def none_yet(visit: Visit) -> None:
    visit.go("/quizzes/")
    visit.press("Type its questions")


def some(visit: Visit) -> None:
    has(visit)
    away = has(visit, name="Capitals")
    visit.someone.press(f"/quizzes/{away.public_id}/change/", away="yes")
    visit.someone.press("/quizzes/pauses/", first="2025-12-20", last="2026-01-04")
    visit.go("/quizzes/")
    for fold in visit.page.locator("main summary").all():
        fold.click()


def one(visit: Visit) -> None:
    """Everything open."""
    visit.go(f"/quizzes/{has(visit).public_id}/")
    for fold in visit.page.locator("main summary").all():
        fold.click()


def question(visit: Visit) -> None:
    """Asked for what it needs, with everything open."""
    visit.go(f"/quizzes/{has(visit).public_id}/questions/")
    visit.page.locator("main summary").click()
    visit.press("Keep it")


def from_a_file(visit: Visit) -> None:
    visit.someone.keep("I began")
    visit.sit_down()
    visit.go("/quizzes/bring/").set_input_files("#file", SAMPLES.parent / "decks/samples/new.apkg")
    visit.press("Look at it")


def no_such_file(visit: Visit) -> None:
    broken = {"name": "cells.apkg", "mimeType": "application/zip", "buffer": b"PK"}
    visit.go("/quizzes/bring/").set_input_files("#file", broken)  # type: ignore[arg-type]
    visit.press("Look at it")


def asked(visit: Visit) -> None:
    begun(visit)
    visit.page.locator("main summary").click()


def hinted(visit: Visit) -> None:
    """Down to the choices."""
    begun(visit)
    while visit.page.get_by_role("button", name="A hint").count():
        visit.press("A hint")


def aloud(visit: Visit) -> None:
    begun(visit)
    visit.press("I'll say it aloud")
    visit.page.locator("main summary").first.click()


def answers(visit: Visit, typed: str) -> None:
    begun(visit)
    visit.page.locator("#typed").fill(typed)
    visit.press("This is my answer")


def right(visit: Visit) -> None:
    answers(visit, "osmosiss")


def nearly(visit: Visit) -> None:
    answers(visit, "osmotic")


def not_yet(visit: Visit) -> None:
    answers(visit, LONG[::-1])


def taken_back(visit: Visit) -> None:
    right(visit)
    visit.press("Undo")


def over(visit: Visit) -> None:
    right(visit)
    visit.press("Stop here")


QUIZ_SCREENS: Mapping[str, Arrive] = {
    "quizzes, none yet": none_yet,
    "quizzes": some,
    "a quiz": one,
    "a quiz's question": question,
    "a quiz from a file": from_a_file,
    "a quiz from a broken file": no_such_file,
    "a question": asked,
    "a question, its hints": hinted,
    "a question, said aloud": aloud,
    "an answer": right,
    "an answer, nearly": nearly,
    "an answer, another one": not_yet,
    "an answer, taken back": taken_back,
    "a session, over": over,
}
