"""Keeping is one word a win and person: the last one said, and it can be undone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError

from quietwins.evidence.models import Entry, Thread
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Keep, Win

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


@pytest.fixture
def amira(db: None) -> Person:
    return Person.objects.create(name="Amira", created_at=NOW)


@pytest.fixture
def cleo(db: None) -> Person:
    return Person.objects.create(name="Cleo", created_at=NOW)


def win_of(person: Person, rule: str = "tried_again") -> Win:
    thread, _ = Thread.objects.get_or_create(owner=person, name="reading", name_key="reading")
    entry = Entry.objects.create(owner=person, thread=thread, recorded_at=NOW)
    return Win.objects.create(person=person, rule=rule, thread=thread, anchor=entry, found_at=NOW)


def test_a_win_that_nobody_has_spoken_of_waits(amira: Person) -> None:
    win = win_of(amira)
    assert list(Win.objects.undecided_by(amira)) == [win]
    assert not Win.objects.kept_by(amira).exists()


def test_a_kept_win_is_kept_and_waits_no_more(amira: Person) -> None:
    win = win_of(amira)
    win.keep(by=amira, at=NOW)
    assert list(Win.objects.kept_by(amira)) == [win]
    assert not Win.objects.undecided_by(amira).exists()


def test_a_win_set_aside_is_neither_kept_nor_waiting(amira: Person) -> None:
    win_of(amira).set_aside(by=amira, at=NOW)
    assert not Win.objects.kept_by(amira).exists()
    assert not Win.objects.undecided_by(amira).exists()


def test_the_last_word_counts_and_is_the_only_row(amira: Person) -> None:
    win = win_of(amira)
    win.keep(by=amira, at=NOW)
    later = win.set_aside(by=amira, at=NOW + timedelta(minutes=1))
    assert Keep.objects.get() == later
    assert (later.verdict, later.at) == (Keep.Verdict.SET_ASIDE, NOW + timedelta(minutes=1))


def test_a_word_taken_back_leaves_the_win_waiting(amira: Person) -> None:
    win = win_of(amira)
    keep = win.keep(by=amira, at=NOW)
    keep.undo(at=NOW)
    assert list(Win.objects.undecided_by(amira)) == [win]
    keep.put_back()
    assert list(Win.objects.kept_by(amira)) == [win]


def test_saying_it_again_after_an_undo_stands(amira: Person) -> None:
    win = win_of(amira)
    win.keep(by=amira, at=NOW).undo(at=NOW)
    win.keep(by=amira, at=NOW)
    assert list(Win.objects.kept_by(amira)) == [win]


def test_a_line_of_ones_own_never_waits(amira: Person) -> None:
    win_of(amira, OWN)
    assert not Win.objects.undecided_by(amira).exists()


def test_a_win_is_found_once(amira: Person) -> None:
    win = win_of(amira)
    with pytest.raises(IntegrityError):
        Win.objects.create(
            person=amira, rule=win.rule, thread=win.thread, anchor=win.anchor, found_at=NOW
        )


def test_what_cleo_says_of_a_win_changes_nothing_for_amira(amira: Person, cleo: Person) -> None:
    win = win_of(amira)
    win.set_aside(by=cleo, at=NOW)
    assert list(Win.objects.undecided_by(amira)) == [win]
    win.keep(by=amira, at=NOW)
    assert not Win.objects.kept_by(cleo).exists()
