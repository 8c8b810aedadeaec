"""A carer keeps a book for a child, opens it, and hands it over; nobody else opens it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from pytest_django import Settings

from quietwins.flow.clear_device import clear_device
from quietwins.flow.devices import Device, note_device
from quietwins.flow.erase import erase
from quietwins.flow.keep_for_a_child import (
    add_child,
    books_going,
    can_take_over,
    erase_child,
    hand_over,
    open_book,
    say_age,
)
from quietwins.flow.keep_safe import keep_safe, signed_in
from quietwins.flow.make_card import make_card, signed_in_by_card
from quietwins.flow.unfit import Unfit
from quietwins.people.models import Card, Care, Person, SignedIn, Tombstone, Trace
from tests.flow.books import NOW, TODAY, every_row, found, keep

NAMED = {"name": "Liam", "passphrase": "moss on a warm stone"}


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def child(by: Person | None, age: str = "teen", name: str = "Liam") -> Care:
    return add_child(name, age, by=by, at=NOW)


def person(care: Care) -> Person:
    assert care.person
    return Person.objects.get(pk=care.person.pk)


def signs_in(someone: Person, key: str) -> None:
    """On a device of its own."""
    Session.objects.create(session_key=key, expire_date=NOW + timedelta(days=1))
    note_device(someone, key, Device("Firefox", "Linux"), at=NOW, on=TODAY)


def test_a_childs_book_is_a_book_of_its_own(amira: Person) -> None:
    care = child(amira)
    keep("I set the table", by=person(care))
    assert person(care).kept_by == amira
    assert found("Liam", "own").person == care.person


@pytest.mark.django_db
def test_whoever_has_kept_nothing_yet_may_keep_for_a_child() -> None:
    assert child(None).by.keeps_for.get().name == "Liam"


@pytest.mark.parametrize(
    ("name", "age"), [("", "teen"), (" ", "teen"), ("Liam", ""), ("Liam", "adult")]
)
def test_a_child_without_a_name_or_an_age_is_not_added(amira: Person, name: str, age: str) -> None:
    before = every_row()
    with pytest.raises(Unfit):
        child(amira, age, name)
    assert every_row() == before


def test_opening_leaves_one_line_a_day_that_the_child_can_read(amira: Person) -> None:
    care = child(amira)
    for day in (TODAY, TODAY, TODAY + timedelta(days=1)):
        open_book(care, at=NOW, day=day)
    lines = Trace.objects.filter(whose=care.person)
    assert [(line.by, line.verb) for line in lines] == [(amira, "opened")] * 2


def test_under_thirteen_no_book_is_handed_over(amira: Person) -> None:
    care = child(amira, "child")
    before = every_row()
    with pytest.raises(Unfit, match="from 13"):
        hand_over(person(care), **NAMED, session="", at=NOW)
    assert every_row() == before
    say_age(person(care), "teen")
    assert can_take_over(person(care))


def test_after_it_is_handed_over_it_is_nobody_elses(amira: Person) -> None:
    care = child(amira)
    make_card(person(care), name="Liam", by=amira, at=NOW)
    signs_in(person(care), "his own")
    signs_in(person(care), "on the kitchen table")
    liam = hand_over(person(care), **NAMED, session="his own", at=NOW)
    assert signed_in(**NAMED, address="", at=NOW) == liam
    assert liam.kept_by is None and not can_take_over(Person.objects.get(pk=liam.pk))
    assert Care.objects.get().person is None
    assert not Card.objects.exists()
    assert [one.session_id for one in SignedIn.objects.all()] == ["his own"]


def test_where_the_name_is_taken_nothing_has_changed(amira: Person) -> None:
    keep_safe(amira, name="Liam", passphrase="another warm stone", at=NOW)
    care = child(amira)
    made = make_card(person(care), name="Liam", by=amira, at=NOW)
    before = every_row()
    with pytest.raises(Unfit, match="uses that name already"):
        hand_over(person(care), **NAMED, session="", at=NOW)
    assert every_row() == before
    opened = signed_in_by_card(code=made.code, pictures=made.pictures, address="", at=NOW)
    assert opened == care.person


def test_a_kept_book_gets_no_passphrase_but_by_handing_over(amira: Person) -> None:
    """Else its carer, or a child with a card, could take it in passing."""
    care = child(amira)
    with pytest.raises(Unfit, match="From 13"):
        keep_safe(person(care), **NAMED, at=NOW)


def test_a_carer_who_goes_takes_the_books_that_no_card_opens(amira: Person, cleo: Person) -> None:
    going, staying = child(amira, name="Liam"), child(amira, name="Omar")
    make_card(person(staying), name="Omar", by=amira, at=NOW)
    assert books_going(amira) == 1
    gone = {amira.public_id, person(going).public_id}
    erase(amira, at=NOW)
    left = Person.objects.exclude(pk=cleo.pk).get()
    assert (left.name, left.kept_by) == ("Omar", None)
    assert set(Tombstone.objects.values_list("public_id", flat=True)) == gone


def test_a_childs_book_that_is_erased_is_gone(amira: Person) -> None:
    care = child(amira)
    keep("I set the table", by=person(care))
    erase_child(care, at=NOW)
    assert "I set the table" not in str(every_row())
    assert not Care.objects.exists() and not Person.objects.exclude(pk=amira.pk).exists()


def test_clearing_a_device_leaves_the_book_that_a_card_opens(amira: Person) -> None:
    care = child(amira)
    make_card(person(care), name="Liam", by=amira, at=NOW)
    clear_device(person(care), at=NOW)
    assert Person.objects.filter(name="Liam").exists()


def test_what_was_kept_for_a_child_before_signing_in_comes_along(
    amira: Person, cleo: Person
) -> None:
    from quietwins.flow.bring_along import bring_along

    care = child(amira)
    bring_along(amira, to=cleo, at=NOW)
    assert (Care.objects.get().by, person(care).kept_by) == (cleo, cleo)
