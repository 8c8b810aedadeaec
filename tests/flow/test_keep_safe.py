"""A name and a passphrase: nobody learns who is here, and nobody may try for long."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from quietwins.flow.keep_safe import keep_safe, signed_in
from quietwins.flow.unfit import TooMany, Unfit
from quietwins.people.models import Login, Person, Try
from tests.flow.books import NOW, after, every_row


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    """A passphrase is slow to check, on purpose; not here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


PASSPHRASE = "moss on a warm stone"
HERE, THERE = "192.0.2.1", "2001:db8::7"


def safe(person: Person | None, name: str = "Amira", passphrase: str = PASSPHRASE) -> Person:
    return keep_safe(person, name=name, passphrase=passphrase, at=NOW)


def tries(name: str, passphrase: str = "another one", *, minutes: float = 0) -> str:
    """What somebody is told who is not let in."""
    with pytest.raises(Unfit) as told:
        signed_in(name=name, passphrase=passphrase, address=HERE, at=after(minutes=minutes))
    return str(told.value)


def test_a_name_and_a_passphrase_open_the_same_book(amira: Person) -> None:
    safe(amira)
    assert signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=NOW) == amira


def test_a_name_is_found_whatever_its_case_and_spaces(amira: Person) -> None:
    safe(amira, name=" Amira  Haddad ")
    assert signed_in(name="amira haddad", passphrase=PASSPHRASE, address=HERE, at=NOW) == amira


def test_a_passphrase_is_taken_as_it_is(amira: Person) -> None:
    safe(amira, passphrase="  moss on stone  ")
    assert signed_in(name="Amira", passphrase="  moss on stone  ", address=HERE, at=NOW) == amira
    assert tries("Amira", "moss on stone")


def test_the_passphrase_is_nowhere_in_the_database(amira: Person) -> None:
    safe(amira)
    assert PASSPHRASE not in str(every_row())


@pytest.mark.django_db
def test_whoever_has_kept_nothing_yet_may_still_have_a_name() -> None:
    assert safe(None).login.name == "Amira"


@pytest.mark.parametrize(
    ("name", "passphrase", "says"),
    [
        ("", PASSPHRASE, "Please choose a name."),
        (" \t", PASSPHRASE, "Please choose a name."),
        ("Amira", "short", "eight letters or more"),
        ("Amira", "password1", "Many people use that one."),
        ("A" * 151, PASSPHRASE, "a shorter one"),
        ("ß" * 100, PASSPHRASE, "a shorter one"),  # each is two letters once folded
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_saved(
    amira: Person, name: str, passphrase: str, says: str
) -> None:
    before = every_row()
    with pytest.raises(Unfit, match=says):
        safe(amira, name, passphrase)
    assert every_row() == before


def test_a_name_that_is_taken_is_not_given_twice(amira: Person, cleo: Person) -> None:
    safe(amira)
    before = every_row()
    for person in (cleo, None):
        with pytest.raises(Unfit, match="uses that name already"):
            safe(person, "AMIRA", "another passphrase")
    assert every_row() == before


def test_one_book_has_one_login(amira: Person) -> None:
    safe(amira)
    with pytest.raises(Unfit):
        safe(amira, "Another name")
    assert Login.objects.count() == 1


def test_the_words_are_the_same_whatever_was_wrong(amira: Person) -> None:
    safe(amira)
    long, odd = "A" * 5000, "\u202eAmira"
    assert len({tries("Amira"), tries("Nobody"), tries(""), tries(long), tries(odd)}) == 1


def test_many_tries_slow_down_a_name_that_is_here_and_one_that_is_not(amira: Person) -> None:
    safe(amira)
    told = {name: [tries(name, minutes=n / 60) for n in range(10)] for name in ("Amira", "Nobody")}
    assert told["Amira"] == told["Nobody"]
    assert len(set(told["Amira"][:8])) == 1
    assert "a quarter of an hour" in told["Amira"][8]


def test_the_right_passphrase_waits_too(amira: Person) -> None:
    safe(amira)
    for _ in range(8):
        tries("amira ")
    with pytest.raises(TooMany):
        signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=after(minutes=14))
    assert (
        signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=after(minutes=15)) == amira
    )


def test_asking_again_while_slowed_down_makes_nobody_wait_longer(amira: Person) -> None:
    safe(amira)
    for minute in range(14):
        tries("Amira", minutes=minute)
    assert (
        signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=after(minutes=23)) == amira
    )


def test_a_stranger_elsewhere_does_not_shut_her_out_by_her_name(amira: Person) -> None:
    safe(amira)
    for _ in range(10):
        tries("Amira")
    assert signed_in(name="Amira", passphrase=PASSPHRASE, address=THERE, at=NOW) == amira


def test_others_are_not_slowed_down(amira: Person, cleo: Person) -> None:
    safe(amira)
    for _ in range(8):
        tries("Cleo")
    assert signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=NOW) == amira


def test_what_was_typed_as_a_name_is_forgotten(amira: Person) -> None:
    safe(amira)
    tries("Amira")
    tries("my passphrase, in the wrong box")
    signed_in(name="Amira", passphrase=PASSPHRASE, address=HERE, at=NOW + timedelta(minutes=16))
    assert not Try.objects.exists()


def test_cleo_does_not_open_amiras_book(amira: Person, cleo: Person) -> None:
    safe(amira)
    safe(cleo, "Cleo", "a passphrase of mine")
    assert tries("Amira", "a passphrase of mine")
    assert tries("Cleo", PASSPHRASE)
