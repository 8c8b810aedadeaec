"""A new passphrase: by the old one, or by an address that works once."""

import pytest
from pytest_django import Settings

from quietwins.flow.keep_safe import keep_safe, signed_in
from quietwins.flow.new_passphrase import BY_HAND, BY_MAIL, change_passphrase, come_back, way_back
from quietwins.flow.unfit import TooMany, Unfit
from quietwins.people.models import Person, SignedIn
from tests.flow.books import NOW, after
from tests.flow.test_keep_for_a_child import signs_in

OLD, NEW = "moss on a warm stone", "rain on a tin roof"


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def safe(amira: Person) -> Person:
    return keep_safe(amira, name="Amira", passphrase=OLD, at=NOW)


def change(person: Person, old: str, new: str = NEW) -> None:
    change_passphrase(person, old=old, new=new, session="hers", address="", at=NOW)


def opens(passphrase: str) -> Person:
    return signed_in(name="Amira", passphrase=passphrase, address="elsewhere", at=NOW)


def test_the_new_one_opens_the_book_and_the_old_one_does_not(safe: Person) -> None:
    change(safe, OLD)
    assert opens(NEW) == safe
    with pytest.raises(Unfit):
        opens(OLD)


def test_other_devices_are_signed_out(safe: Person) -> None:
    signs_in(safe, "hers")
    signs_in(safe, "at the library")
    change(safe, OLD)
    assert [one.session_id for one in SignedIn.objects.all()] == ["hers"]


@pytest.mark.parametrize(("old", "new"), [("not that", NEW), (OLD, "short"), (OLD, "password1")])
def test_without_the_old_one_or_a_good_new_one_nothing_changes(
    safe: Person, old: str, new: str
) -> None:
    signs_in(safe, "at the library")
    with pytest.raises(Unfit):
        change(safe, old, new)
    assert opens(OLD) == safe
    assert SignedIn.objects.exists()


def test_whoever_finds_a_device_open_cannot_try_for_long(safe: Person) -> None:
    for _ in range(8):
        with pytest.raises(Unfit):
            change(safe, "not that")
    with pytest.raises(TooMany):
        change(safe, OLD)


@pytest.mark.parametrize("lasts", [BY_MAIL, BY_HAND])
def test_a_way_back_works_once_and_until_its_time_is_over(safe: Person, lasts: object) -> None:
    ways = [way_back(safe.login, lasts=lasts, at=NOW) for _ in range(2)]  # type: ignore[arg-type]
    with pytest.raises(Unfit, match="time is over"):
        come_back(ways[0], new=NEW, at=NOW + lasts)  # type: ignore[operator]
    assert come_back(ways[0], new=NEW, at=after(minutes=14)) == safe
    for way in ways:
        with pytest.raises(Unfit, match="has been used"):
            come_back(way, new=OLD, at=after(minutes=14))
    assert opens(NEW) == safe


def test_a_new_one_that_is_too_short_uses_nothing_up(safe: Person) -> None:
    way = way_back(safe.login, lasts=BY_MAIL, at=NOW)
    with pytest.raises(Unfit, match="eight letters"):
        come_back(way, new="short", at=NOW)
    assert come_back(way, new=NEW, at=NOW) == safe


@pytest.mark.parametrize("spoilt", ["", "x", "a:b:c", "\0"])
def test_what_is_none_of_ours_opens_nothing(safe: Person, spoilt: str) -> None:
    for way in (spoilt, way_back(safe.login, lasts=BY_MAIL, at=NOW) + spoilt + "x"):
        with pytest.raises(Unfit):
            come_back(way, new=NEW, at=NOW)
    assert opens(OLD) == safe
