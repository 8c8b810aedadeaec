"""Clearing a device: the next child finds nothing of the last one."""

import pytest

from quietwins.flow.clear_device import clear_device
from quietwins.flow.keep_safe import keep_safe
from quietwins.flow.undo import undo
from quietwins.people.models import Person, Tombstone
from quietwins.wins.models import Win
from tests.flow.books import NOW, QUIZZES, every_row, found, keep, somebody, taken


def test_no_row_of_the_visitor_is_left_in_any_table(amira: Person, cleo: Person) -> None:
    taken(QUIZZES, by=cleo)
    before = every_row()
    visitor = somebody()
    keep("I got up", "started", by=visitor)
    undo(keep("I asked", "asked", by=visitor), at=NOW)
    taken(QUIZZES, by=visitor)
    for win in (found_by(visitor), found_by(visitor)):
        win.keep(by=visitor, at=NOW)
    assert every_row() != before
    clear_device(visitor, at=NOW)
    assert every_row(but=["people.Tombstone"]) == {
        table: rows for table, rows in before.items() if table != "people.Tombstone"
    }


def found_by(keeper: Person) -> Win:
    return Win.objects.filter(person__kept_by=keeper, rule="tried_again").order_by("pk")[0]


def test_what_is_erased_is_remembered_by_number_alone(amira: Person) -> None:
    """So that a backup restored later forgets it again."""
    keep("I got up", by=amira)
    taken(QUIZZES, by=amira)
    gone = {
        amira.public_id,
        *Person.objects.filter(kept_by=amira).values_list("public_id", flat=True),
    }
    clear_device(amira, at=NOW)
    assert set(Tombstone.objects.values_list("public_id", flat=True)) == gone
    assert "Amira" not in str(every_row())


def test_what_is_kept_safe_stays(amira: Person) -> None:
    keep("I got up", by=amira)
    keep_safe(amira, name="Amira", passphrase="moss on a warm stone", at=NOW)
    before = every_row()
    clear_device(Person.objects.get(name="Amira"), at=NOW)
    assert every_row() == before


@pytest.mark.django_db
def test_clearing_an_empty_device_is_fine() -> None:
    clear_device(None, at=NOW)
    assert not any(every_row().values())


def test_clearing_cleos_device_leaves_amiras_book(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    clear_device(cleo, at=NOW)
    assert Person.objects.get() == amira
    assert found("Amira", "own").anchor.words == "I got up"
