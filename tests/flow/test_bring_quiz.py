"""A file of questions: brought in whole, again and later, undone, taken along and erased."""

import json
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from os import utime
from typing import Any

import pytest

from quietwins.flow.bring_in import bring_in, read_copy
from quietwins.flow.bring_quiz import undo_brought
from quietwins.flow.deck_of import deck_of
from quietwins.flow.erase import erase
from quietwins.flow.export import export, zipped
from quietwins.flow.forget_pictures import forget_pictures
from quietwins.flow.forget_taken_out import forget_taken_out
from quietwins.formats.errors import UnreadableFile
from quietwins.people.models import Person
from quietwins.quizzes.files import keep_file, path_of
from quietwins.quizzes.models import Card, Question, Quiz, Shown
from tests.flow.books import NOW, every_row, somebody
from tests.flow.random_quizzes import PNG, deck, take
from tests.flow.test_sit import asked_in, sat

pytestmark = pytest.mark.django_db


def answers() -> list[str]:
    standing = Question.objects.filter(out_at=None).order_by("order")
    return [one.answers[0] for one in standing]


def test_the_same_file_again_adds_nothing(amira: Person) -> None:
    first = take(amira, deck("a leaf", "osmosis"))
    before = every_row()
    assert take(amira, deck("a leaf", "osmosis")) == first
    assert every_row() == before


def test_a_later_version_changes_what_changed_and_undo_is_exact(amira: Person) -> None:
    take(amira, deck("a leaf", "osmosis"))
    before = deck_of(Quiz.objects.get())
    later = take(amira, deck("a tree", "osmosis", "a root"))
    assert answers() == ["a tree", "osmosis", "a root"]
    undo_brought(later, at=NOW)
    assert deck_of(Quiz.objects.get()) == before


def test_undo_of_the_first_file_takes_out_what_came_after_it_too(amira: Person) -> None:
    first = take(amira, deck("a leaf", "osmosis"))
    take(amira, deck("a tree", "osmosis", "a root"))
    undo_brought(first, at=NOW)
    assert answers() == [] and Quiz.objects.get().put_away


def test_what_was_answered_stays_when_its_file_is_undone(amira: Person) -> None:
    first = take(amira, deck("a leaf", "osmosis"))
    asked_in(sat(amira, first.quiz))
    undo_brought(first, at=NOW)
    assert Card.objects.count() == 2
    forget_taken_out(NOW + timedelta(31))
    assert Question.objects.count() == 2


def test_what_nobody_answered_goes_thirty_days_after_its_file_was_undone(amira: Person) -> None:
    undo_brought(take(amira, deck("a leaf")), at=NOW)
    forget_taken_out(NOW + timedelta(29))
    assert Question.objects.exists()
    forget_taken_out(NOW + timedelta(30))
    assert not Quiz.objects.exists()


def test_a_file_that_cannot_be_taken_in_whole_leaves_nothing(
    amira: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise OSError

    before = every_row()
    monkeypatch.setattr(Shown.objects, "bulk_create", breaks)
    with pytest.raises(OSError):
        take(amira, deck("a leaf", "osmosis"))
    assert every_row() == before


def test_a_long_key_fits(amira: Person) -> None:
    long = replace(deck("a leaf").questions[0], key="k" * 300)
    of = replace(deck("a leaf"), questions=(long,))
    take(amira, of)
    take(amira, replace(of, name="The same again"))
    assert Question.objects.count() == 1


def test_another_s_file_of_the_same_questions_is_another_quiz(amira: Person, ben: Person) -> None:
    take(amira, deck("a leaf"))
    take(ben, deck("a leaf"))
    assert Quiz.objects.count() == 2
    assert Shown.objects.values("digest").distinct().count() == 1


def test_the_first_file_makes_its_person() -> None:
    assert take(None, deck("a leaf")).quiz.owner == Person.objects.get()


def copy_of(person: Person) -> BytesIO:
    return BytesIO(zipped(export(person), "<p>", person=person, at=NOW))


def test_a_quiz_comes_back_with_its_picture_and_what_was_remembered(amira: Person) -> None:
    quiz = take(amira, deck("a leaf", "osmosis")).quiz
    asked_in(sat(amira, quiz))
    remembered = {*Card.objects.values_list("stability", "difficulty", "seen", "seen_on")}
    file = copy_of(amira)
    erase(amira, at=NOW)
    beside = bring_in(read_copy("copy.zip", file), to=None, at=NOW)
    assert {*Card.objects.values_list("stability", "difficulty", "seen", "seen_on")} == remembered
    (shown,) = Shown.objects.filter(question__quiz__owner=beside)
    assert shown.path.read_bytes() == PNG


@pytest.mark.parametrize("digest", ["../../etc/passwd", "A" * 64, "a" * 63, ""])
def test_a_copy_names_no_file_but_by_a_digest(amira: Person, digest: str) -> None:
    take(amira, deck("a leaf"))
    book = export(amira)
    book["shown_with_questions"][0]["digest"] = digest
    with pytest.raises(UnreadableFile):
        read_copy("copy.json", BytesIO(json.dumps(book).encode()))


def test_a_copy_of_a_question_without_an_answer_is_refused(amira: Person) -> None:
    take(amira, deck("a leaf"))
    book = export(amira)
    book["questions"][0]["answers"] = []
    with pytest.raises(UnreadableFile):
        read_copy("copy.json", BytesIO(json.dumps(book).encode()))


@pytest.mark.django_db(transaction=True)
def test_erasing_takes_the_pictures_that_nobody_else_has(amira: Person) -> None:
    take(amira, deck("a leaf"))
    path = Shown.objects.get().path
    beside = somebody("Ben")
    take(beside, deck("a leaf"))
    erase(amira, at=NOW)
    assert path.read_bytes() == PNG
    erase(beside, at=NOW)
    assert not path.exists()


def test_a_file_that_was_left_behind_is_swept_and_one_in_use_is_not(amira: Person) -> None:
    take(amira, deck("a leaf"))
    left, used = path_of(keep_file(b"left")), Shown.objects.get().path
    an_hour = (NOW - timedelta(hours=2)).timestamp()
    for path in (left, used):
        utime(path, (an_hour, an_hour))
    assert forget_pictures(NOW) == 1
    assert used.exists() and not left.exists()
