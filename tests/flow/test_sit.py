"""A short session: what it asks, in which order, and when it is over."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

import pytest

from quietwins.flow.answer import Given, give, undo_answer
from quietwins.flow.ask_questions import Asks, add_question, take_out_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.sit import begin, next_up, stop
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Pause, Question, Quiz, Sitting
from tests.flow.books import NOW, TODAY, somebody

WORDS = ("osmosis", "nucleus", "membrane", "enzyme", "tissue", "organ")

pytestmark = pytest.mark.django_db


def quiz_of(person: Person, *answers: str, name: str = "Cells", topics: Sequence[str] = ()) -> Quiz:
    """A quiz that asks for `answers`, in their order."""
    quiz = make_quiz(name, by=person, client_id=uuid4(), at=NOW)
    for at, answer in enumerate(answers):
        topic = topics[at] if topics else ""
        add_question(quiz, Asks(f"What is {answer}?", (answer,), topic=topic), client_id=uuid4())
    return quiz


def sat(person: Person, quiz: Quiz | None, *, days: int = 0, most: int = 10) -> Sitting:
    at = NOW + timedelta(days)
    return begin(person, quiz=quiz, client_id=uuid4(), at=at, most=most)


def answered(
    sitting: Sitting, question: Question, typed: str, *, days: int = 0, minutes: int = 0
) -> Answer:
    at, day = NOW + timedelta(days, minutes=minutes), TODAY + timedelta(days)
    return give(sitting, question, Given(typed=typed), client_id=uuid4(), at=at, day=day)


def asked_in(sitting: Sitting, *, days: int = 0, knows: bool = True) -> list[str]:
    """The answers to all that a session asks of somebody who knows everything, or nothing."""
    said: list[str] = []
    while question := next_up(sitting, day=TODAY + timedelta(days)):
        said += question.answers
        typed = question.answers[0] if knows else "no idea"
        answered(sitting, question, typed, days=days, minutes=len(said))
    return said


def test_a_session_asks_each_question_once_in_the_order_of_the_quiz(amira: Person) -> None:
    assert asked_in(sat(amira, quiz_of(amira, *WORDS))) == [*WORDS]


def test_a_session_is_short_however_long_the_quiz(amira: Person) -> None:
    quiz = quiz_of(amira, *WORDS, *(f"word number {n}" for n in "abcdefgh"))
    assert len(asked_in(sat(amira, quiz))) == 10
    assert len(asked_in(sat(amira, quiz, most=3))) == 3


def test_what_was_not_recalled_comes_once_more_after_two_others(amira: Person) -> None:
    sitting = sat(amira, quiz_of(amira, *WORDS))
    first = next_up(sitting, day=TODAY)
    assert first
    answered(sitting, first, "no idea")
    assert asked_in(sitting) == [*WORDS[1:3], WORDS[0], *WORDS[3:]]


def test_what_was_recalled_today_is_not_asked_again_today(amira: Person) -> None:
    quiz = quiz_of(amira, *WORDS)
    asked_in(sat(amira, quiz))
    assert asked_in(sat(amira, quiz)) == []


def test_a_mixed_session_goes_from_one_quiz_to_another(amira: Person) -> None:
    quiz_of(amira, "osmosis", "nucleus")
    quiz_of(amira, "Rome", "Paris", name="Capitals")
    assert asked_in(sat(amira, None)) == ["osmosis", "Rome", "nucleus", "Paris"]


def test_topics_of_one_quiz_are_mixed(amira: Person) -> None:
    quiz = quiz_of(amira, *WORDS[:4], topics=("plants", "plants", "animals", "animals"))
    assert asked_in(sat(amira, quiz)) == ["osmosis", "membrane", "nucleus", "enzyme"]


def test_a_mixed_session_leaves_out_what_is_put_away_and_what_is_another_s(
    amira: Person, ben: Person
) -> None:
    quiz_of(ben, "Rome")
    away = quiz_of(amira, "osmosis")
    away.put_away = True
    away.save()
    assert asked_in(sat(amira, None)) == []


def test_a_question_that_was_taken_out_is_asked_no_more(amira: Person) -> None:
    quiz = quiz_of(amira, "osmosis", "nucleus")
    take_out_question(quiz.questions.order_by("order")[0], at=NOW)
    assert asked_in(sat(amira, quiz)) == ["nucleus"]


def test_after_stopping_nothing_more_is_asked(amira: Person) -> None:
    sitting = sat(amira, quiz_of(amira, *WORDS))
    stop(sitting, at=NOW)
    assert next_up(Sitting.objects.get(pk=sitting.pk), day=TODAY) is None


def test_a_page_sent_twice_begins_one_session(amira: Person) -> None:
    quiz, page = quiz_of(amira, *WORDS), uuid4()
    begin(amira, quiz=quiz, client_id=page, at=NOW)
    begin(amira, quiz=quiz, client_id=page, at=NOW + timedelta(minutes=1))
    assert Sitting.objects.count() == 1


def test_an_answer_that_was_undone_is_asked_again(amira: Person) -> None:
    sitting = sat(amira, quiz_of(amira, "osmosis", "nucleus"))
    first = next_up(sitting, day=TODAY)
    assert first
    undo_answer(answered(sitting, first, "osmosis"), at=NOW)
    assert next_up(sitting, day=TODAY) == first


def test_days_of_a_pause_make_nothing_due(amira: Person) -> None:
    quiz = quiz_of(amira, "osmosis")
    asked_in(sat(amira, quiz))
    assert next_up(sat(amira, quiz, days=10), day=TODAY + timedelta(10))
    Pause.objects.create(person=amira, first=TODAY, last=TODAY + timedelta(30))
    assert next_up(sat(amira, quiz, days=10), day=TODAY + timedelta(10)) is None


def test_the_first_day_after_a_time_away_asks_nothing_new(amira: Person) -> None:
    quiz = quiz_of(amira, "osmosis", "nucleus")
    first = next_up(sat(amira, quiz), day=TODAY)
    assert first
    answered(sat(amira, quiz), first, "osmosis")
    assert asked_in(sat(amira, quiz, days=40), days=40) == ["osmosis"]


def test_the_first_quiz_makes_its_person() -> None:
    quiz = make_quiz("Cells", by=None, client_id=uuid4(), at=NOW)
    assert quiz.owner == Person.objects.get()


def test_a_page_sent_twice_makes_one_quiz_and_one_question(amira: Person) -> None:
    page = uuid4()
    for _ in range(2):
        quiz = make_quiz("Cells", by=amira, client_id=page, at=NOW)
        add_question(quiz, Asks("What is it?", ("osmosis",)), client_id=page)
    assert (Quiz.objects.count(), Question.objects.count()) == (1, 1)


def test_cleo_is_asked_nothing_of_amiras(amira: Person) -> None:
    quiz_of(amira, *WORDS)
    assert asked_in(sat(somebody("Cleo"), None)) == []
