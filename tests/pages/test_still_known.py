"""What is still known from quizzes, on Progress and before an exam: about how many, of no total."""

import re
from datetime import timedelta
from uuid import uuid4

from quietwins.flow.answer import Given, give
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.sit import begin
from quietwins.pages import clock
from quietwins.people.models import Person
from tests.cast import Someone
from tests.pages.conftest import SetClock

WORDS = ("osmosis", "nucleus", "membrane", "enzyme", "tissue", "organ", "tendon", "artery")


def quizzed(person: Person, *words: str, knows: bool = True, days: int = 0) -> None:
    """Somebody made a quiz, and answered each of its questions once, so many days on."""
    at, day = clock.now() + timedelta(days), clock.today(person) + timedelta(days)
    quiz = make_quiz("Cells", by=person, client_id=uuid4(), at=at)
    sitting = begin(person, quiz=quiz, client_id=uuid4(), at=at)
    for word in words:
        asks = Asks(f"What is {word}?", (word,), topic="Biology")
        question = add_question(quiz, asks, client_id=uuid4())
        typed = Given(typed=word if knows else "no idea")
        give(sitting, question, typed, client_id=uuid4(), at=at, day=day)


def of(someone: Someone) -> Person:
    """Whoever keeps a line here."""
    someone.keep("I got up")
    assert someone.person
    return someone.person


def test_what_is_still_known_is_said_without_a_total(amira: Someone) -> None:
    quizzed(of(amira), *WORDS)
    page = amira.open("/progress/")
    assert "About 8 answers are still with you." in page
    assert not re.search(r"of 8|out of|%", page[page.index("From your quizzes") :].split("<h2")[1])


def test_how_we_know_tells_how_far_off_it_may_be(amira: Someone, at: SetClock) -> None:
    at("2025-09-01T18:00+00:00")
    quizzed(of(amira), *WORDS)
    at("2025-09-03T18:00+00:00")
    found = re.search(r"any number from (\d) to (\d)\.", amira.open("/progress/"))
    assert found
    low, high = map(int, found.groups())
    assert low < 8 and high == 8


def test_of_a_few_nothing_is_said(amira: Someone) -> None:
    quizzed(of(amira), *WORDS[:4])
    assert "still with you" not in amira.open("/progress/")


def test_nobody_reads_what_another_knows(amira: Someone, cleo: Someone) -> None:
    quizzed(of(amira), *WORDS)
    assert "still with you" not in cleo.open("/progress/")
    assert "still with you" not in cleo.open("/before-an-exam/?about=Cells")


def test_before_an_exam_a_quiz_and_its_topic_can_be_chosen(amira: Someone) -> None:
    quizzed(of(amira), *WORDS)
    for about in ("Cells", "Biology"):
        page = amira.open(f"/before-an-exam/?about={about}")
        assert f'<option value="{about}" selected>' in page
        assert "About 8 answers are still with you." in page


def test_before_an_exam_what_was_recalled_after_a_while_stands_beside(
    amira: Someone, at: SetClock
) -> None:
    at("2025-09-01T18:00+00:00")
    person = of(amira)
    quizzed(person, "osmosis", knows=False)
    question = person.quizzes.get().questions.get()
    sitting = begin(person, quiz=question.quiz, client_id=uuid4(), at=clock.now())
    later, day = clock.now() + timedelta(20), clock.today(person) + timedelta(20)
    give(sitting, question, Given(typed="osmosis"), client_id=uuid4(), at=later, day=day)
    said = "You answered “What is osmosis?” in Cells on your own."
    assert said in amira.open("/before-an-exam/?about=Cells")
    assert said in amira.open("/before-an-exam/?about=Biology")
    assert said in amira.open("/wins/")


def test_a_quiz_says_what_more_is_known_of_its_questions_than_then(
    amira: Someone, at: SetClock
) -> None:
    at("2025-09-01T18:00+00:00")
    person = of(amira)
    quizzed(person, *WORDS, "root", "stem", knows=False)
    at("2025-10-06T18:00+00:00")
    quiz = person.quizzes.get()
    sitting = begin(person, quiz=quiz, client_id=uuid4(), at=clock.now())
    for question in quiz.questions.all():
        typed, day = Given(typed=question.answers[0]), clock.today(person)
        give(sitting, question, typed, client_id=uuid4(), at=clock.now(), day=day)
    said = "Of these questions you know more than on 1 September 2025."
    assert said in amira.open(f"/quizzes/{quiz.public_id}/")
    assert said in amira.open("/before-an-exam/?about=Biology")
    assert "The first ten that were asked again, four weeks later." in amira.page
