"""Somebody erases everything of theirs: what others have stays others'."""

from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry
from quietwins.flow.answer import Given, give
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.erase import erase
from quietwins.flow.keep_safe import keep_safe
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.set_round import set_round
from quietwins.flow.set_task import Asked, set_task
from quietwins.flow.sit import begin
from quietwins.people.models import Circle, Membership, Person
from quietwins.pieces.models import Task
from quietwins.quizzes.models import Answer, Quiz, Round
from quietwins.sharing.models import Share
from quietwins.wins.models import Win
from tests.flow.books import NOW, QUIZZES, every_row, keep, taken

NAMED = {"name": "Amira", "passphrase": "moss on a warm stone"}


def grown(name: str) -> Person:
    return Person.objects.create(name=name, age=Person.Age.ADULT, created_at=NOW)


@pytest.fixture
def mum(db: None) -> Person:
    return grown("Mum")


@pytest.fixture
def home(mum: Person, amira: Person) -> Circle:
    """Mum keeps a family, in which Amira shares a win."""
    home = Circle.objects.create(name="Home", kind="family", kept_by=mum, created_at=NOW)
    comes_in(mum, home, "carer")
    comes_in(amira, home, "member")
    Share.objects.create(win=keep("I rang them", by=amira).win, circle=home, at=NOW)
    return home


def comes_in(person: Person, circle: Circle, role: str) -> None:
    Membership.objects.create(circle=circle, person=person, role=role)


def test_a_family_goes_to_another_carer_first(mum: Person, home: Circle) -> None:
    aunt, dad = grown("Aunt"), grown("Dad")
    comes_in(aunt, home, "member")
    comes_in(dad, home, "carer")
    erase(mum, at=NOW)
    assert Circle.objects.get().kept_by == dad
    assert Share.objects.count() == 1


@pytest.mark.parametrize("how", [{"waits": True}, {"left_at": NOW}])
def test_nobody_who_waits_or_left_is_given_a_family(
    mum: Person, home: Circle, how: dict[str, object]
) -> None:
    Membership.objects.create(circle=home, person=grown("Aunt"), role="carer", **how)
    erase(mum, at=NOW)
    assert not Circle.objects.exists()


def test_a_family_without_another_adult_goes_and_each_keeps_their_own(
    mum: Person, amira: Person, home: Circle
) -> None:
    erase(mum, at=NOW)
    assert not Circle.objects.exists() and not Share.objects.exists()
    assert Win.objects.get().person == amira


def test_a_class_goes_to_another_teacher_with_its_pupils_and_files(
    ben: Person, mum: Person
) -> None:
    nine_b = taken(QUIZZES, by=ben).circle
    assert nine_b
    comes_in(mum, nine_b, "teacher")
    entries = Entry.objects.count()
    erase(ben, at=NOW)
    assert Circle.objects.get().kept_by == mum
    assert Entry.objects.count() == entries
    assert set(Person.objects.filter(kept_by=mum).values_list("name", flat=True)) == {
        "Amira",
        "Omar",
    }


@pytest.mark.parametrize("keeps", [True, False], ids=["their class", "another's class"])
def test_what_a_class_is_asked_stays_with_its_other_teacher(
    ben: Person, mum: Person, amira: Person, keeps: bool
) -> None:
    nine_b = Circle.objects.create(
        name="9B", kind="class", kept_by=ben if keeps else mum, created_at=NOW
    )
    for person, role in ((ben, "teacher"), (mum, "teacher"), (amira, "learner")):
        comes_in(person, nine_b, role)
    quiz = make_quiz("Cells", by=ben, client_id=uuid4(), at=NOW, circle=nine_b)
    add_question(quiz, Asks("What is osmosis?", ("osmosis",)), client_id=uuid4())
    asked = set_round(quiz, by=ben, client_id=uuid4(), on=NOW.date(), at=NOW)
    sitting = begin(amira, quiz=quiz, client_id=uuid4(), at=NOW, round=asked)
    question = quiz.questions.get()
    typed = Given(typed="osmosis")
    give(sitting, question, typed, client_id=uuid4(), at=NOW, day=NOW.date())
    task = set_task(Asked("Macbeth"), nine_b, by=ben, client_id=uuid4(), at=NOW)
    erase(ben, at=NOW)
    assert Answer.objects.get().sitting == sitting
    assert (Quiz.objects.get().owner, Round.objects.get().by) == (mum, mum)
    assert Task.objects.get(pk=task.pk).by == mum


def test_a_pupil_who_joined_takes_their_work_home_and_the_others_go(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    amira = Person.objects.get(name="Amira")
    keep_safe(amira, **NAMED, at=NOW)
    found = set(Win.objects.filter(person=amira).values_list("rule", flat=True))
    erase(ben, at=NOW)
    assert list(Person.objects.all()) == [amira]
    assert Entry.objects.filter(owner=amira, circle=None, thread__circle=None).count() == 6
    assert set(Win.objects.filter(person=amira).values_list("rule", flat=True)) == found != set()
    assert not Circle.objects.exists()


def test_two_things_of_one_name_are_two_still(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    amira = Person.objects.get(name="Amira")
    keep_safe(amira, **NAMED, at=NOW)
    taken("habit,date,done\nQuiz,2025-09-01,yes\nQuiz,2025-09-02,yes\n", by=amira, group="")
    erase(ben, at=NOW)
    names = sorted(amira.threads.values_list("name", flat=True))
    assert names == ["Quiz", "Quiz (9B)"]


def test_cleos_book_is_as_it_was(cleo: Person, mum: Person, home: Circle) -> None:
    hers = [row for row in every_row()["evidence.Entry"] if row["owner_id"] == cleo.pk]
    erase(mum, at=NOW)
    assert [row for row in every_row()["evidence.Entry"] if row["owner_id"] == cleo.pk] == hers
