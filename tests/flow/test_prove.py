"""Which answers of a quiz become evidence, and what is found in it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.answer import Given, give, meant, undo_answer
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.prove import prove
from quietwins.flow.sit import begin
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Proved, Question
from quietwins.recall import Grade, Review, recalled_later
from quietwins.wins.models import Win
from tests.flow.books import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def osmosis(amira: Person) -> Question:
    return question_of(amira)


def test_an_answer_that_is_given_is_looked_at_at_once(osmosis: Question) -> None:
    def typed(words: str, days: int) -> Answer:
        at, day = NOW + timedelta(days), TODAY + timedelta(days)
        return give(sitting, osmosis, Given(typed=words), client_id=uuid4(), at=at, day=day)

    sitting = begin(osmosis.quiz.owner, quiz=osmosis.quiz, client_id=uuid4(), at=NOW)
    typed("no idea", 0)
    said = typed("osmotic", 9)
    assert not Win.objects.exists()
    meant(said)
    assert Win.objects.get().rule == "recalled"
    undo_answer(said, at=NOW)
    assert not Win.objects.exists()


def question_of(person: Person, asks: str = "What is osmosis?", quiz: str = "Cells") -> Question:
    made = make_quiz(quiz, by=person, client_id=uuid4(), at=NOW)
    return add_question(made, Asks(asks, ("osmosis",)), client_id=uuid4())


def answers(
    question: Question, hours: int, grade: Grade = Grade.GOOD, *, helped: bool = False
) -> Answer:
    """An answer so many hours on, of whoever made the quiz."""
    later = timedelta(hours=hours)
    answer = Answer.objects.create(
        person=question.quiz.owner,
        question=question,
        client_id=uuid4(),
        at=NOW + later,
        day=(NOW + later).date(),
        grade=grade,
        hints=int(helped),
        helped=helped,
    )
    prove(answer, at=answer.at)
    return answer


def undo(answer: Answer) -> None:
    Answer.objects.filter(pk=answer.pk).update(undone_at=NOW)
    prove(answer, at=NOW)


DAY = 24
NOT = Grade.AGAIN


def test_what_was_not_known_and_later_is_is_a_win_that_cites_both(osmosis: Question) -> None:
    answers(osmosis, 0, NOT)
    answers(osmosis, 9 * DAY)
    win = Win.objects.get()
    assert (win.rule, win.since, win.facts) == ("recalled", TODAY, {"days_unseen": 9})
    assert (win.thread.name, win.anchor.kind) == ("Cells", "What is osmosis?")
    assert win.cited.count() == 2


def test_no_answer_is_evidence_until_it_shows_something(osmosis: Question) -> None:
    for day in range(4):
        answers(osmosis, day * DAY, NOT if day == 0 else Grade.GOOD)
    assert not Entry.objects.exists()
    answers(osmosis, 30 * DAY)
    days = Entry.objects.order_by("happened_on").values_list("happened_on", flat=True)
    assert [*days] == [TODAY + timedelta(day) for day in (0, 1, 2, 3, 30)]


def test_a_week_is_counted_in_days_as_its_owner_counts_them(osmosis: Question) -> None:
    """An hour short of a week, and seven days on a calendar."""
    answers(osmosis, 7, NOT)
    answers(osmosis, 7 * DAY + 6)
    assert Win.objects.get().facts == {"days_unseen": 7}


def test_undoing_the_answer_takes_its_win_back(osmosis: Question) -> None:
    answers(osmosis, 0, NOT)
    undo(answers(osmosis, 9 * DAY))
    assert not Win.objects.exists()
    assert not Entry.objects.standing().exists()


def test_undoing_what_came_between_brings_the_win(osmosis: Question) -> None:
    answers(osmosis, 0, NOT)
    between = answers(osmosis, 5 * DAY)
    answers(osmosis, 9 * DAY)
    assert not Win.objects.exists()
    undo(between)
    assert Win.objects.get().facts == {"days_unseen": 9}


def test_what_was_kept_stays_when_its_answer_is_undone(osmosis: Question) -> None:
    answers(osmosis, 0, NOT)
    last = answers(osmosis, 9 * DAY)
    Win.objects.get().keep(by=osmosis.quiz.owner, at=NOW)
    undo(last)
    assert Win.objects.count() == 1


def test_two_questions_that_ask_the_same_are_told_apart(amira: Person) -> None:
    one = question_of(amira, asks="What is this?")
    two = add_question(one.quiz, Asks("What is this?", ("nucleus",)), client_id=uuid4())
    for question in (one, two):
        answers(question, 0, NOT)
        answers(question, 9 * DAY)
    kinds = Win.objects.values_list("anchor__kind", flat=True)
    assert {*kinds} == {"What is this? (osmosis)", "What is this? (nucleus)"}


def test_what_somebody_typed_about_the_same_thing_is_about_one_thing(amira: Person) -> None:
    mine = Thread.objects.create(owner=amira, name="cells", name_key="cells")
    question = question_of(amira)
    answers(question, 0, NOT)
    answers(question, 9 * DAY)
    assert Win.objects.get().thread == mine


steps = st.tuples(
    st.integers(0, 40 * DAY),
    st.sampled_from([Grade.AGAIN, Grade.HARD, Grade.GOOD]),
    st.booleans(),
    st.sampled_from(["stays", "stays", "stays", "undone"]),
)


@given(st.lists(steps, min_size=2, max_size=9, unique_by=lambda step: step[0]))
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_whatever_was_answered_the_wins_are_the_facts(
    osmosis: Question, history: Sequence[tuple[int, Grade, bool, str]]
) -> None:
    for rows in (Win, Proved, Entry, Answer):
        rows.objects.all().delete()
    for hours, grade, hint, then in history:
        given = answers(osmosis, hours, grade, helped=hint)
        if then == "undone":
            undo(given)
    wins = Win.objects.values_list("rule", "anchor__proved__answer__at", "since")
    assert [*wins] == [("recalled", could, since) for since, could in facts(osmosis)]


def facts(question: Question) -> list[tuple[date, datetime]]:
    """On which day each could not be recalled and when it could, as `recall` says it of days: the
    hours of an answer are made so small that they put answers in order and do no more.
    """
    standing = Answer.objects.standing().filter(question=question)
    reviews = {
        Review(
            question.pk, NOW + (day - TODAY) + (at - NOW) / 10_000, Grade(grade), helped=helped
        ): (day, at)
        for day, at, grade, helped in standing.values_list("day", "at", "grade", "helped")
    }
    found = recalled_later(reviews)
    return [(reviews[fact.could_not][0], reviews[fact.could][1]) for fact in found]
