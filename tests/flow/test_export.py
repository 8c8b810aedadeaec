"""A copy to take along: all of one's own, and nothing of anybody else's."""

import csv
import json
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from quietwins.evidence.models import Entry, Sound
from quietwins.flow.export import export, zipped
from quietwins.flow.export.csvs import csvs, safe
from quietwins.flow.export.tables import TABLES
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.undo import undo
from quietwins.people.models import Person
from tests.flow.books import NOW, QUIZZES, after, every_row, found, keep, line, taken
from tests.flow.random_books import WEBM


def test_every_line_is_in_it_as_it_was_typed(amira: Person) -> None:
    words = "I rang them – “at last” <b>\n=1+1"
    keep(words, "asked", by=amira)
    (entry,) = export(amira)["entries"]
    assert (entry["words"], entry["chips"], entry["undone_at"]) == (words, ["asked"], None)


def test_what_was_taken_out_is_in_it_and_says_so(amira: Person) -> None:
    undo(keep("I got up", by=amira), at=after(minutes=1))
    copy = export(amira)
    assert copy["entries"][0]["undone_at"] == after(minutes=1).isoformat()
    assert copy["words_on_wins"][0]["undone_at"] == after(minutes=1).isoformat()


def test_what_a_teacher_kept_is_in_it_and_the_pupils_marks_are_not(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    found("Amira", "tried_again").keep(by=ben, at=NOW)
    copy = export(ben)
    (said,) = copy["on_others"]
    assert (said["rule"], said["thread_name"], said["verdict"]) == ("tried_again", "Quiz", "kept")
    assert copy["entries"] == copy["words_on_wins"] == []
    assert "Amira" not in json.dumps(copy)


def test_a_pupils_copy_holds_their_marks_and_not_their_teachers_word(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.set_aside(by=ben, at=NOW)
    copy = export(win.person)
    assert len(copy["entries"]) == Entry.objects.filter(owner=win.person).count() == 6
    assert copy["words_on_wins"] == copy["on_others"] == []
    assert "Omar" not in json.dumps(copy) and "Ben" not in json.dumps(copy)


def test_what_was_made_comfortable_is_in_it(amira: Person) -> None:
    amira.make_comfortable({"theme": "dark"})
    assert export(amira)["person"]["comfort"] == {"theme": "dark"}


def test_a_copy_changes_nothing(amira: Person) -> None:
    keep("I got up", by=amira)
    before = every_row()
    export(amira)
    assert every_row() == before


@pytest.mark.django_db
def test_nobodys_copy_is_empty() -> None:
    nobodys = export(None)
    assert nobodys.pop("quietwins") == 1
    assert nobodys.pop("person") is None
    assert nobodys == {table.name: [] for table in TABLES}


def test_cleos_copy_is_hers(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    assert [entry["words"] for entry in export(cleo)["entries"]] == ["I fed the cat"]
    assert len(export(cleo)["words_on_wins"]) == 1


def test_a_zip_holds_the_book_its_tables_a_page_and_what_was_said_aloud(amira: Person) -> None:
    keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW)
    book = export(amira)
    with ZipFile(BytesIO(zipped(book, "<p>", person=amira, at=NOW))) as zip_:
        assert json.loads(zip_.read("quietwins.json")) == book
        assert zip_.read("index.html") == b"<p>"
        assert zip_.read(f"sounds/{Sound.objects.get().public_id}.webm") == WEBM
        assert "I read aloud" in zip_.read("tables/entries.csv").decode("utf-8-sig")
        assert zip_.testzip() is None


def test_a_table_names_what_the_book_numbers(amira: Person) -> None:
    keep("I got up", by=amira)
    tables = dict(csvs(export(amira)))
    (entry,) = csv.DictReader(StringIO(tables["entries.csv"]))
    assert (entry["words"], entry["thread"]) == ("I got up", "everyday things")
    assert "lists.csv" not in tables


@pytest.mark.parametrize(
    "words", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"]
)
def test_no_cell_is_worked_out_by_a_spreadsheet(words: str, amira: Person) -> None:
    keep(words, by=amira)
    (entry,) = csv.DictReader(StringIO(dict(csvs(export(amira)))["entries.csv"], newline=""))
    assert entry["words"] == f"'{words}"


def test_a_number_below_nothing_is_still_a_number() -> None:
    assert (safe(-2.5), safe("2"), safe(None), safe([])) == (-2.5, "2", None, "")
