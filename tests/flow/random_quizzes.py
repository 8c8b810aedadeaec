"""Random quizzes: brought from a file, answered, undone, with a picture and days off."""

from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st

from quietwins.flow.answer import Given, give, meant, undo_answer
from quietwins.flow.bring_quiz import bring_quiz, undo_brought
from quietwins.flow.sit import begin, next_up, stop
from quietwins.formats.decks import Deck, Question, Shown
from quietwins.people.models import Person
from quietwins.quizzes.models import Brought, Pause
from tests.flow.books import NOW, TODAY

PNG = b"\x89PNG\r\n\x1a\n" + b"a leaf"
LEAF = Shown("leaf.png", "A green leaf")


def deck(*answers: str, name: str = "Cells") -> Deck:
    """Questions with these answers; the first shows a leaf."""
    questions = [Question(f"k{n}", f"What is {one}?", (one,)) for n, one in enumerate(answers)]
    first = Question("k0", "What is this?", answers[:1], shown=(LEAF,))
    return Deck(name, (first, *questions[1:]), {"leaf.png": PNG})


def take(person: Person | None, of: Deck, source: str = "cells.csv") -> Brought:
    digest = sha256(repr(of).encode()).hexdigest()
    return bring_quiz(of, source, digest, by=person, at=NOW)


def is_asked(person: Person, draw: Any) -> None:
    words = st.sampled_from(["osmosis", "mitosis", "meiosis", "a leaf"])
    brought = take(person, deck(*draw(st.lists(words, min_size=1, max_size=3))))
    sitting = begin(person, quiz=brought.quiz, client_id=uuid4(), at=NOW)
    for day in draw(st.lists(st.integers(0, 30), max_size=3)):
        at, on = NOW + timedelta(day), TODAY + timedelta(day)
        if question := next_up(sitting, day=on):
            said = Given(typed=draw(words), hints=draw(st.integers(0, 1)))
            answer = give(sitting, question, said, client_id=uuid4(), at=at, day=on)
            if draw(st.booleans()):
                meant(answer)
            if draw(st.booleans()):
                undo_answer(answer, at=at)
    if draw(st.booleans()):
        stop(sitting, at=NOW)
    if draw(st.booleans()):
        undo_brought(brought, at=NOW)
    Pause.objects.create(
        person=person, first=TODAY, last=TODAY + timedelta(draw(st.integers(0, 9)))
    )
