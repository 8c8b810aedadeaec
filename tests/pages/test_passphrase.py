"""A forgotten passphrase: what can be done is said as it is; mail goes where it is set up."""

import re
from threading import Thread
from urllib.parse import urlsplit

import pytest
from django.core import mail
from pytest_django import Settings

from quietwins.flow import mail_way_back
from quietwins.people.models import Mailbox
from tests.cast import Someone
from tests.pages.conftest import SetClock

NEW = "rain on a tin roof"
OURS = "amira@home.example"


class AtOnce(Thread):
    """A thread that has run when it is started."""

    def start(self) -> None:
        self.run()


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def post(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mail is set up."""
    settings.MAIL = True
    monkeypatch.setattr(mail_way_back, "Thread", AtOnce)


def link() -> str:
    """What stands in the last mail."""
    found = re.search(r"https?://\S+", str(mail.outbox[-1].body))
    assert found
    parts = urlsplit(found[0])
    return f"{parts.path}?{parts.query}"


def way() -> str:
    return link().partition("way=")[2].replace("%3A", ":")


@pytest.fixture
def known(amira: Someone, post: None) -> Someone:
    """Amira, whose address is confirmed."""
    amira.keep("I got up")
    amira.keep_safe("Amira")
    amira.press("/mailbox/", address=OURS)
    amira.press("/mailbox/confirm/", way=way())
    assert Mailbox.objects.get().address == OURS
    return amira


def test_where_no_mail_is_set_up_none_is_spoken_of_and_none_is_sent(amira: Someone) -> None:
    amira.keep_safe("Amira")
    for path in ("/forgot/", "/signed-in/", "/help/", "/who-can-see/", "/mailbox/"):
        page = amira.open(path).casefold()
        assert "mail" not in page.replace("email", "mail"), path
    amira.press("/forgot/", address=OURS)
    amira.press("/mailbox/", address=OURS)
    assert mail.outbox == []


def test_the_page_says_what_can_be_done_without_it(cleo: Someone) -> None:
    page = cleo.open("/forgot/")
    assert "your carer can make you a new one" in page
    assert "Whoever runs this service can give you an address" in page


def test_a_mail_opens_a_new_passphrase_once(known: Someone) -> None:
    there = Someone()
    there.press("/forgot/", address=OURS.upper())
    assert "It is for Amira." in there.open(link())
    assert "I got up" in there.press("/new-passphrase/", way=way(), passphrase=NEW)
    there.press("/new-passphrase/", way=way(), passphrase="another tin roof")
    assert there.status == 422 and "has been used" in there.page
    assert "I got up" in Someone().sign_in("Amira", NEW)
    assert "I got up" not in known.open("/")


def test_what_was_kept_on_the_device_comes_along(known: Someone) -> None:
    there = Someone()
    there.keep("I walked home")
    there.press("/forgot/", address=OURS)
    assert "comes along with you" in there.open(link())
    assert "I walked home" in there.press("/new-passphrase/", way=way(), passphrase=NEW)


def test_it_works_for_a_quarter_of_an_hour(known: Someone, at: SetClock) -> None:
    at("2025-11-30T18:00+00:00")
    there = Someone()
    there.press("/forgot/", address=OURS)
    at("2025-11-30T18:15+00:00")
    assert "its time is over" in there.open(link())


def test_it_ends_where_the_address_is_no_longer_hers(known: Someone) -> None:
    Someone().press("/forgot/", address=OURS)
    known.press("/mailbox/", forget="1")
    assert "has been used" in Someone().open(link())


def test_an_address_nobody_has_is_answered_as_one_that_somebody_has(known: Someone) -> None:
    before = len(mail.outbox)
    unknown = Someone().press("/forgot/", address="nobody@home.example")
    assert len(mail.outbox) == before
    assert Someone().press("/forgot/", address=OURS) == unknown
    assert len(mail.outbox) == before + 1


def test_nobody_can_send_somebody_mail_after_mail(known: Someone) -> None:
    there = Someone()
    before = len(mail.outbox)
    for _ in range(12):
        there.press("/forgot/", address=OURS)
    assert len(mail.outbox) == before + 8 - 1  # she asked once herself, from the same place
    assert "quarter of an hour" in there.page


def test_an_address_is_used_once_it_is_confirmed_and_looking_confirms_nothing(
    amira: Someone, post: None
) -> None:
    amira.keep_safe("Amira")
    amira.press("/mailbox/", address=OURS)
    Someone().open(link())
    assert not Mailbox.objects.exists()
    before = len(mail.outbox)
    Someone().press("/forgot/", address=OURS)
    assert len(mail.outbox) == before


@pytest.mark.parametrize("address", ["", "amira", "a@b", "a@home.example\nBcc: x@y.example", "\0"])
def test_what_is_no_address_is_said_kindly(cleo: Someone, post: None, address: str) -> None:
    cleo.press("/forgot/", address=address)
    assert cleo.status == 422 and "Please write an e-mail address" in cleo.page
    assert mail.outbox == []


def test_a_way_that_is_none_of_ours_opens_nothing(cleo: Someone) -> None:
    for text in ("", "x", "\0", "W10:abc:def"):
        cleo.press("/new-passphrase/", way=text, passphrase=NEW)
        assert cleo.status == 422
        cleo.press("/mailbox/confirm/", way=text)
        assert cleo.status == 422
