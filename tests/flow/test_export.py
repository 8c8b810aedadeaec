"""A copy to take along: all of one's own, and nothing of anybody else's."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from quietwins.evidence.models import Entry
from quietwins.flow.export import export
from quietwins.flow.undo import undo
from quietwins.people.models import Person
from tests.flow.books import NOW, QUIZZES, after, every_row, found, keep, taken


def test_every_line_is_in_it_as_it_was_typed(amira: Person) -> None:
    words = "I rang them – “at last” <b>\n=1+1"
    keep(words, "asked", by=amira)
    (entry,) = export(amira)["entries"]
    assert (entry["words"], entry["chips"], entry["undone_at"]) == (words, ["asked"], None)


def test_what_was_taken_out_is_in_it_and_says_so(amira: Person) -> None:
    undo(keep("I got up", by=amira), at=after(minutes=1))
    copy = export(amira)
    assert copy["entries"][0]["undone_at"] == after(minutes=1)
    assert copy["kept"][0]["undone_at"] == after(minutes=1)


def test_what_a_teacher_kept_is_in_it_and_the_pupils_marks_are_not(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.keep(by=ben, at=NOW)
    copy = export(ben)
    assert [one["win__public_id"] for one in copy["kept"]] == [win.public_id]
    assert copy["entries"] == []


def test_a_pupils_copy_holds_their_marks_and_not_their_teachers_word(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.set_aside(by=ben, at=NOW)
    copy = export(win.person)
    assert len(copy["entries"]) == Entry.objects.filter(owner=win.person).count() == 6
    assert copy["kept"] == []


def test_what_was_made_comfortable_is_in_it(amira: Person) -> None:
    amira.make_comfortable({"theme": "dark"})
    assert export(amira)["comfort"] == {"theme": "dark"}


def test_it_can_be_written_as_a_file(amira: Person, ben: Person) -> None:
    keep("I got up", by=amira)
    taken(QUIZZES, by=ben)
    for person in Person.objects.all():
        assert json.loads(json.dumps(export(person), cls=DjangoJSONEncoder))


def test_a_copy_changes_nothing(amira: Person) -> None:
    keep("I got up", by=amira)
    before = every_row()
    export(amira)
    assert every_row() == before


@pytest.mark.django_db
def test_nobodys_copy_is_empty() -> None:
    assert export(None) == {"comfort": {}, "entries": [], "columns": [], "kept": []}


def test_cleos_copy_is_hers(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    assert [entry["words"] for entry in export(cleo)["entries"]] == ["I fed the cat"]
    assert len(export(cleo)["kept"]) == 1
