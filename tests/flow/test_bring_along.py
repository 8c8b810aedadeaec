"""Signing in on a device that holds something: it comes along, and nothing is lost."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry, Thread
from quietwins.flow import bring_along as module
from quietwins.flow.bring_along import bring_along
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.look_at import note_look
from quietwins.flow.undo import undo
from quietwins.flow.undo_import import undo_import
from quietwins.people.models import Person, Trace
from quietwins.sharing.eyes import circles_for, imports_for, wins_for
from quietwins.wins.models import OWN, Keep, Win
from quietwins.wording import CHIPS
from tests.flow.books import (
    NOW,
    QUIZZES,
    TODAY,
    after,
    every_row,
    found,
    keep,
    somebody,
    taken,
)


def test_lines_kept_before_signing_in_come_along(amira: Person) -> None:
    visitor = somebody()
    keep("I got up", by=amira)
    keep("I made tea", by=visitor)
    bring_along(visitor, to=amira, at=NOW)
    assert {win.anchor.words for win in Win.objects.kept_by(amira)} == {"I got up", "I made tea"}
    assert not Person.objects.filter(pk=visitor.pk).exists()


def test_both_books_are_one_thread_afterwards(amira: Person) -> None:
    visitor = somebody()
    keep("I got up", by=amira)
    keep("I made tea", by=visitor)
    bring_along(visitor, to=amira, at=NOW)
    assert Thread.objects.get().owner == amira


def test_what_the_two_books_show_together_is_found(amira: Person) -> None:
    visitor = somebody()
    keep("I got up", "started", by=amira, day=TODAY - timedelta(days=1))
    keep("I asked", "asked", by=visitor)
    assert not Win.objects.exclude(rule=OWN).exists()
    bring_along(visitor, to=amira, at=NOW)
    assert Win.objects.exclude(rule=OWN).get().rule == "first"


def test_a_class_comes_along_with_its_files(amira: Person) -> None:
    visitor = somebody()
    import_ = taken(QUIZZES, by=visitor)
    found("Amira", "tried_again").keep(by=visitor, at=NOW)
    seen = set(wins_for(visitor))
    bring_along(visitor, to=amira, at=NOW)
    assert set(wins_for(amira)) == seen
    assert [circle.name for circle in circles_for(amira)] == ["9B"]
    assert list(imports_for(amira)) == [import_]
    assert Win.objects.kept_by(amira).count() == 1
    assert Person.objects.filter(kept_by=amira).count() == 2
    import_.refresh_from_db()
    undo_import(import_, at=NOW)
    assert Entry.objects.standing().count() == 0


def test_it_comes_along_whole_or_not_at_all(amira: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise DatabaseError

    visitor = somebody()
    keep("I made tea", by=visitor)
    before = every_row()
    monkeypatch.setattr(module, "look_again", breaks)
    with pytest.raises(DatabaseError):
        bring_along(visitor, to=amira, at=NOW)
    assert every_row() == before


LINES = st.lists(
    st.builds(
        Line,
        words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
        chips=st.lists(st.sampled_from(list(CHIPS)), max_size=2, unique=True),
        place=st.sampled_from(["", "home", "work"]),
        day=st.integers(0, 60).map(lambda days: TODAY - timedelta(days=days)),
        client_id=st.integers(0, 5).map(lambda number: UUID(int=number)),
    ),
    max_size=5,
)


def book(lines: list[Line], undone: set[int]) -> Person:
    person = somebody()
    for number, line in enumerate(lines):
        kept = keep_line(line, by=person, at=after(minutes=number))
        if number in undone:
            undo(kept, at=after(minutes=number))
    return person


def held(person: Person) -> list[str]:
    """Every line of a book, whether it stands, and what its owner said of it."""
    of = Entry.objects.filter(owner=person, about=person)
    said = Keep.objects.filter(by=person, win__rule=OWN, win__person=person)
    words = dict(said.values_list("win__anchor", "undone_at"))
    return sorted(
        repr((entry.words, entry.happened_on, entry.place, entry.chips, stands, words[entry.pk]))
        for entry in of
        for stands in [entry.undone_at is None]
    )


@pytest.mark.django_db
@settings(max_examples=15)
@given(LINES, LINES, st.sets(st.integers(0, 6), max_size=3))
def test_nothing_of_either_book_is_lost(
    ours: list[Line], theirs: list[Line], out: set[int]
) -> None:
    with transaction.atomic():
        amira, visitor = book(ours, out), book(theirs, out)
        before = sorted(held(amira) + held(visitor))
        bring_along(visitor, to=amira, at=NOW)
        assert held(amira) == before
        assert Entry.objects.count() == Win.objects.filter(rule=OWN, person=amira).count()
        assert Person.objects.count() == 1
        transaction.set_rollback(True)


@pytest.mark.django_db
@settings(max_examples=10)
@given(LINES, LINES)
def test_it_is_as_if_all_had_been_typed_into_one_book(ours: list[Line], theirs: list[Line]) -> None:
    def shown(person: Person) -> list[tuple[str, str, list[str]]]:
        return sorted(
            (win.rule, win.anchor.words, [one.entry.words for one in win.cited.all()])
            for win in Win.objects.filter(person=person)
        )

    with transaction.atomic():
        amira, visitor, both = book(ours, set()), book(theirs, set()), somebody()
        for owner in (amira, visitor):
            for entry in Entry.objects.filter(owner=owner).order_by("pk"):
                assert entry.happened_on
                line = Line(
                    entry.words, entry.chips, entry.place, entry.happened_on, UUID(int=entry.pk)
                )
                keep_line(line, by=both, at=entry.recorded_at)
        bring_along(visitor, to=amira, at=NOW)
        assert shown(amira) == shown(both)
        transaction.set_rollback(True)


def test_cleos_book_is_no_part_of_it(amira: Person, cleo: Person) -> None:
    visitor = somebody()
    keep("I made tea", by=visitor)
    before = list(Keep.objects.filter(by=cleo).values())
    bring_along(visitor, to=amira, at=NOW)
    assert list(Keep.objects.filter(by=cleo).values()) == before
    assert not wins_for(cleo).filter(person=amira).exists()


def test_who_looked_at_what_comes_along_is_told_there(amira: Person, ben: Person) -> None:
    visitor = somebody()
    for looked_at in (visitor, amira):
        note_look(ben, looked_at, Trace.Verb.SAW, at=NOW)
    note_look(amira, visitor, Trace.Verb.OPENED, at=NOW)
    bring_along(visitor, to=amira, at=NOW)
    (line,) = Trace.objects.all()
    assert (line.by, line.whose) == (ben, amira)
