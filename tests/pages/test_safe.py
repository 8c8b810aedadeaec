"""A name and a passphrase: keeping it safe, coming back, signing out."""

import pytest

from quietwins.people.models import Login, Person, Try
from tests.cast import Someone
from tests.pages.conftest import SetClock


def test_kept_safe_here_is_there_on_another_device(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    there = Someone()
    assert "I got up" in there.sign_in("  aMIRA ")
    assert "Kept safe as Amira." in there.open("/help/")


def test_keeping_safe_before_the_first_line_works_too(amira: Someone) -> None:
    amira.keep_safe("Amira")
    amira.keep("I got up")
    assert "I got up" in Someone().sign_in("Amira")


def test_what_was_kept_before_signing_in_comes_along(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    there = Someone()
    there.keep("I walked home")
    page = there.sign_in("Amira")
    assert "I got up" in page and "I walked home" in page
    assert "I walked home" in amira.open("/")
    assert Person.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "passphrase", "said"),
    [
        ("Amira", "short", "Please use eight letters or more."),
        ("Amira", "password1", "Many people use that one."),
        ("   ", "moss on a warm stone", "Please choose a name."),
        ("A" * 151, "moss on a warm stone", "That name is longer than we can keep."),
        ("ß" * 100, "moss on a warm stone", "That name is longer than we can keep."),
    ],
)
def test_what_cannot_be_used_is_said_kindly_and_nothing_is_lost(
    amira: Someone, name: str, passphrase: str, said: str
) -> None:
    amira.keep("I got up")
    assert said in amira.keep_safe(name, passphrase)
    assert amira.status == 422
    assert Login.objects.count() == 0
    assert "I got up" in amira.open("/")


def test_a_name_in_use_is_not_opened_to_somebody_else(amira: Someone, cleo: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    assert "Please choose another." in cleo.keep_safe("AMIRA", "another warm stone")
    assert "I got up" not in cleo.open("/")


def test_a_passphrase_is_never_shown_or_stored_as_typed(amira: Someone) -> None:
    page = amira.press("/keep-safe/", name="", passphrase="moss on a warm stone")
    assert "moss on" not in page
    amira.keep_safe("Amira")
    assert "moss" not in Login.objects.get().password


def test_signing_out_leaves_nothing_on_the_device(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    page = amira.press("/sign-out/")
    assert "I got up" not in page
    assert "Your first will sit here." in amira.open("/wins/")
    assert "I got up" in amira.sign_in("Amira")


def test_signing_in_gets_a_new_session_and_a_new_token(amira: Someone) -> None:
    amira.keep_safe("Amira")
    there = Someone()
    there.keep("I walked home")
    before = {name: there.client.cookies[name].value for name in there.client.cookies}
    there.sign_in("Amira")
    after = there.client.cookies
    assert after["sessionid"].value != before["sessionid"]
    assert after["csrftoken"].value != before.get("csrftoken")


def test_many_wrong_tries_wait_a_quarter_of_an_hour(
    amira: Someone, cleo: Someone, at: SetClock
) -> None:
    at("2025-11-30T18:00+00:00")
    amira.keep_safe("Amira")
    for _ in range(8):
        assert "We don't know that name" in cleo.sign_in("Amira", "not her passphrase")
    assert "quarter of an hour" in cleo.sign_in("Amira")
    at("2025-11-30T18:15+00:00")
    assert "Kept safe as Amira." in Someone().sign_in("Amira")
    assert Try.objects.count() == 0


def test_a_name_nobody_has_is_answered_as_a_wrong_passphrase_is(
    amira: Someone, cleo: Someone
) -> None:
    amira.keep_safe("Amira")
    wrong = cleo.sign_in("Amira", "not her passphrase")
    unknown = cleo.sign_in("Anira", "not her passphrase")
    assert said(wrong) == said(unknown)


def said(page: str) -> str:
    return page.partition('id="problem">')[2].partition("</p>")[0]


def test_odd_names_are_answered_too(cleo: Someone) -> None:
    for name in ("A\0mira", "A" * 400, "ß" * 149, "", "\u202e"):
        cleo.sign_in(name)
        assert cleo.status == 422
