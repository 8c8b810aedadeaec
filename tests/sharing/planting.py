"""Drafts and answers with one word in each box that there is for words."""

from uuid import uuid4

from quietwins.flow.answer import Given, give
from quietwins.flow.say_of_draft import Said, say_beside
from quietwins.flow.sit import begin
from quietwins.formats.decks import Deck, Question, Shown
from quietwins.people.models import Person
from tests.flow.books import NOW, TODAY
from tests.flow.pieces import draft, piece
from tests.flow.random_quizzes import PNG, take


def writes(person: Person, mark: str) -> None:
    """Two drafts of a piece, and a word beside the second."""
    one = piece(person, f"{mark} piece", starter=f"The {mark} presents")
    draft(one, f"The {mark} is scared.", came_from=f"{mark}.txt")
    later = draft(one, f"The {mark} is scared. It hides because of the noise.")
    said = Said(later, f"Now the {mark} hides.", person, uuid4())
    say_beside(said, 0, 10, at=NOW)


def answers(person: Person, mark: str) -> None:
    """A quiz from a file, and an answer typed."""
    picture = Shown(f"{mark}.png", f"A {mark}")
    asked = Question(
        f"{mark}-1", f"Where does a {mark} live?", (mark,), topic=mark, shown=(picture,)
    )
    brought = take(person, Deck(f"{mark} quiz", (asked,), {picture.name: PNG}), f"{mark}.csv")
    sitting = begin(person, quiz=brought.quiz, client_id=uuid4(), at=NOW, choice=mark)
    question, typed = brought.quiz.questions.get(), Given(typed=f"{mark}s")
    give(sitting, question, typed, client_id=uuid4(), at=NOW, day=TODAY)
