"""A copy brought in again is the same book; what cannot be read is named, and changes nothing."""

import json
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry, Sound
from quietwins.evidence.sounds import remove_files
from quietwins.flow.bring_in import NotEmpty, bring_in, read_copy
from quietwins.flow.bring_in.unzipping import MOST_WORDS
from quietwins.flow.export import export, zipped
from quietwins.flow.export.beside import BESIDE, Row
from quietwins.flow.export.book import fields_of, of_a_person
from quietwins.flow.export.tables import LEFT_OUT, NOT_OF_A_PERSON, TABLES
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.undo import undo
from quietwins.formats.errors import UnreadableFile
from quietwins.people.models import Circle, Person
from quietwins.wins.models import Keep, Win
from tests.flow.books import NOW, QUIZZES, after, every_row, found, keep, line, somebody, taken
from tests.flow.random_books import STEPS, WEBM

Book = dict[str, Any]


def copy_of(person: Person) -> BytesIO:
    return BytesIO(zipped(export(person), "<p>", person=person, at=NOW))


def as_json(book: Any) -> BytesIO:
    return BytesIO(json.dumps(book).encode())


def brought(file: BytesIO, to: Person | None = None) -> Person:
    return bring_in(read_copy("copy.zip", file), to=to, at=NOW)


def without_names(book: Book) -> Book:
    """But for the random names that rows have where they stand, which are new beside the old."""
    return {name: _nameless(part) for name, part in book.items() if name not in BESIDE}


def _nameless(part: Any) -> Any:
    if not isinstance(part, list):
        return part
    return [{name: row[name] for name in row if name != "public_id"} for row in part]


def test_every_table_is_in_a_copy_or_says_why_not() -> None:
    ours = {table.model._meta.label for table in TABLES}
    every = {model._meta.label for model in apps.get_models()}
    assert ours | set(LEFT_OUT) == every
    assert ours & set(LEFT_OUT) == set()


def test_every_column_of_a_person_is_in_a_copy_or_is_the_services_own() -> None:
    columns = {field.name for field in Person._meta.concrete_fields if not field.primary_key}
    assert {field.name for field in of_a_person()} | NOT_OF_A_PERSON == columns


def test_a_row_is_brought_in_after_those_it_names() -> None:
    before: set[Any] = {Person}
    for table in TABLES:
        before.add(table.model)
        assert {f.related_model for f in fields_of(table.model) if f.related_model} <= before


@pytest.mark.django_db(transaction=False)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), steps=st.lists(st.sampled_from(STEPS), max_size=6))
def test_any_book_comes_back_as_it_was(db: None, data: st.DataObject, steps: list[Any]) -> None:
    with transaction.atomic():
        person = somebody("Amira")
        for step in steps:
            step(person, data.draw)
        book, file = export(person), copy_of(person)
        beside = brought(file)
        assert without_names(export(beside)) == without_names(book)
        again = brought(file, to=beside)
        assert (again, without_names(export(again))) == (beside, without_names(book))
        transaction.set_rollback(True)


def test_in_another_quietwins_rows_keep_their_names(amira: Person) -> None:
    keep("I got up", "started", by=amira)
    keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW)
    book, file = export(amira), copy_of(amira)
    remove_files(Sound.objects.values_list("public_id", flat=True))
    Person.objects.all().delete()
    assert export(brought(file)) == book


def test_its_json_alone_is_a_copy_too(amira: Person) -> None:
    keep("I rang them – “at last” <b>\n=1+1", "asked", by=amira)
    book = export(amira)
    assert without_names(export(brought(as_json(book)))) == without_names(book)


def test_what_was_said_aloud_sounds_the_same(amira: Person) -> None:
    keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW)
    beside = brought(copy_of(amira))
    old, new = Sound.objects.order_by("pk")
    assert new.entry.owner == beside
    assert new.path != old.path and new.path.read_bytes() == WEBM


def test_what_was_found_and_nobody_spoke_of_is_found_again(amira: Person) -> None:
    keep("I asked", "asked", by=amira)
    keep("I rested", "break", by=amira, at=after(days=1))
    assert [row["rule"] for row in export(amira)["wins"]] == ["own", "own"]
    beside = brought(copy_of(amira))
    rules = Win.objects.filter(person=beside).values_list("rule", flat=True)
    assert sorted(rules) == sorted(Win.objects.filter(person=amira).values_list("rule", flat=True))
    assert "first" in rules


def test_a_claim_that_nobody_kept_is_not_brought_in(amira: Person) -> None:
    """Whatever a file says: the entries show it, or its owner kept it."""
    keep("I got up", by=amira)
    book = export(amira)
    claim = {**book["wins"][0], "id": 2, "rule": "best", "facts": {}, "public_id": str(uuid4())}
    book["wins"].append(claim)
    beside = brought(as_json(book))
    assert set(Win.objects.filter(person=beside).values_list("rule", flat=True)) == {"own"}


def test_a_win_that_was_kept_stays_kept_where_nothing_shows_it_any_more(amira: Person) -> None:
    keep("I asked", "asked", by=amira)
    last = keep("I rested", "break", by=amira, at=after(days=1))
    win = Win.objects.get(person=amira, rule="first")
    win.keep(by=amira, at=NOW)
    undo(last, at=NOW)
    beside = brought(copy_of(amira))
    assert Keep.objects.get(by=beside, win__rule="first").undone_at is None


def test_a_teachers_copy_brings_the_class_and_none_of_its_pupils(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    found("Amira", "tried_again").keep(by=ben, at=NOW)
    book = export(ben)
    assert book["entries"] == [] and len(book["on_others"]) == 1
    beside = brought(copy_of(ben))
    assert Circle.objects.get(kept_by=beside).memberships.get().person == beside
    assert not Entry.objects.filter(owner=beside).exists()


def test_a_pupils_copy_is_theirs_and_opens_no_class(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    amira = Person.objects.get(name="Amira")
    beside = brought(copy_of(amira))
    assert Entry.objects.filter(owner=beside).count() == 6
    (own,) = Circle.objects.filter(memberships__person=beside)
    assert own.name == ""  # a group's name is its keeper's
    assert own.memberships.count() == 1
    assert own != Circle.objects.get(kept_by=ben)


def test_a_book_that_has_something_in_it_stays_as_it_is(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    file, before = copy_of(amira), every_row()
    with pytest.raises(NotEmpty, match="goes into an empty one"):
        brought(file, to=cleo)
    assert every_row() == before


def broken(book: Book) -> list[tuple[str, Any]]:
    """What of it is put otherwise, each with its sentence."""
    entry: Row = book["entries"][0]

    def with_entry(**other: Any) -> Book:
        return {**book, "entries": [{**entry, **other}]}

    row = "we could not read row 1 of “entries”."
    return [
        ("this is no copy of a Quietwins book", []),
        ("this is no copy of a Quietwins book", {"comfort": {}}),
        ("a newer Quietwins wrote this copy", {**book, "quietwins": 2}),
        ("this is a copy of somebody invented", {**book, "invented": True}),
        ("this is no copy that we can read", with_entry(words="a\0b")),
        ("this is no copy that we can read", with_entry(words="\ud800")),
        ("this is no copy that we can read", with_entry(amount=float("nan"))),
        (row, with_entry(words=7)),
        (row, with_entry(thread=9)),
        (row, with_entry(thread=True)),
        (row, with_entry(thread=None)),
        (row, with_entry(chips=[7])),
        (row, with_entry(state=99)),
        (row, with_entry(place="moon")),
        (row, with_entry(happened_on="2025-02-30")),
        (row, with_entry(recorded_at="2025-11-30T18:00:00")),
        (row, with_entry(order=2**70)),
        (row, with_entry(question="a" * 17)),
        (row, with_entry(novel="x")),
        (row, with_entry(id=7)),
        (row, {**book, "entries": {}}),
        ("we could not read row 1 of “wins”", {**book, "wins": [{**book["wins"][0], "rule": "x"}]}),
        ("we could not read row 1 of “person”", {**book, "person": None}),
        ("we could not read row 1 of “hats”", {**book, "hats": [{}]}),
        ("two of its rows", {**book, "threads": _twice(book["threads"])}),
    ]


def _twice(rows: list[Row]) -> list[Row]:
    return [*rows, {**rows[0], "id": 2, "public_id": str(uuid4())}]


def test_what_cannot_be_read_is_named_and_nothing_is_written(amira: Person) -> None:
    keep("I got up", "started", by=amira)
    before = every_row()
    for sentence, book in broken(export(amira)):
        with pytest.raises(UnreadableFile) as refused:
            brought(as_json(book))
        assert sentence in str(refused.value), book
        assert str(refused.value).startswith("copy.zip: ")
        assert str(refused.value).endswith("Nothing has been saved.")
        assert every_row() == before


def zip_of(**parts: bytes) -> BytesIO:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out


def test_a_zip_that_is_broken_or_holds_no_book_says_so() -> None:
    whole = zip_of(**{"quietwins.json": b"{}" * 999}).getvalue()
    for data, sentence in (
        (whole[:40], "this zip is broken"),
        (zip_of(other=b"x").getvalue(), "there is no book in this zip"),
        (b"\xff\xfe\x00", "this is no copy that we can read"),
        (b"", "this is no copy that we can read"),
        (b"[" * 100_000, "this is no copy that we can read"),
    ):
        with pytest.raises(UnreadableFile, match=sentence):
            read_copy("copy.zip", BytesIO(data))


def test_a_zip_that_would_fill_the_machine_is_opened_no_further_than_its_limit() -> None:
    bomb = zip_of(**{"quietwins.json": b" " * (MOST_WORDS + 1)})
    assert len(bomb.getvalue()) < 1_000_000
    with pytest.raises(UnreadableFile, match="more than we open at once"):
        read_copy("copy.zip", bomb)


def test_a_sound_that_is_not_whole_is_refused(amira: Person) -> None:
    keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW)
    book = export(amira)
    name = UUID(book["sounds"][0]["public_id"])
    parts = {"quietwins.json": json.dumps(book).encode(), f"sounds/{name}.webm": WEBM[:-1]}
    before = every_row()
    with pytest.raises(UnreadableFile, match="a sound in this zip is not whole"):
        brought(zip_of(**parts))
    assert every_row() == before
