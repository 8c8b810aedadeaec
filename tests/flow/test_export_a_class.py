"""What a class made goes along with its teacher; what a pupil typed or kept stays the pupil's."""

import csv
import json
from io import StringIO
from typing import Any

from quietwins.flow.export.of_a_class import class_book, class_tables
from quietwins.flow.hand_in import hand_in, take_back
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import entries_for, wins_for
from quietwins.sharing.writing import drafts_handed_in_to
from tests.flow.books import NOW, QUIZZES, found, keep, taken
from tests.flow.pieces import draft, piece


def book_of(teacher: Person) -> dict[str, Any]:
    circle = Circle.objects.get(name="9B")
    seen = entries_for(teacher), wins_for(teacher), drafts_handed_in_to(teacher)
    return dict(class_book(circle, *seen))


def test_a_class_is_told_by_pupil_mark_and_win(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    book = book_of(ben)
    assert [one["name"] for one in book["learners"]] == ["Amira", "Omar"]
    assert len(book["entries"]) == 12
    assert "tried_again" in json.dumps(book["found"])


def test_what_a_pupil_typed_kept_or_set_aside_is_not_in_it(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    before = book_of(ben)
    keep("I could not sleep", by=win.person)
    win.set_aside(by=win.person, at=NOW)
    assert book_of(ben) == before


def test_a_draft_goes_along_while_it_is_handed_in(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    essay = piece(Person.objects.get(name="Amira"), circle=Circle.objects.get(name="9B"))
    handed_in, _ = draft(essay, "He hides."), draft(essay, "He waits.")
    hand_in(handed_in, at=NOW)
    (one,) = book_of(ben)["drafts"]
    assert (one["name"], one["piece"], one["text"]) == ("Amira", essay.name, "He hides.")
    take_back(handed_in, at=NOW)
    assert book_of(ben)["drafts"] == []


def test_no_name_is_worked_out_by_a_spreadsheet(ben: Person) -> None:
    taken(QUIZZES.replace("Omar", "=1+1"), by=ben)
    tables = dict(class_tables(book_of(ben)))
    names = [row["name"] for row in csv.DictReader(StringIO(tables["learners.csv"]))]
    assert names == ["Amira", "'=1+1"]


def test_cleo_takes_nothing_of_it_along(ben: Person, cleo: Person) -> None:
    taken(QUIZZES, by=ben)
    book = book_of(cleo)
    assert book["entries"] == book["found"] == book["drafts"] == []
