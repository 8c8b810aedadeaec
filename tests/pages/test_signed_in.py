"""Where I am signed in: devices in words, ended at their next request."""

import pytest
from pytest_django import Settings

from quietwins.people.models import SignedIn
from tests.cast import Someone
from tests.pages.conftest import SetClock

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPAD = (
    "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.0 Mobile/15E148 Safari/604.1"
)
CHROMEBOOK = (
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/138.0.0.0 Safari/537.36"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0"
)
PHONE = (
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/138.0.0.0 Mobile Safari/537.36"
)


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def on(says: str, name: str = "Amira") -> Someone:
    """Somebody who signs in on a device that says that of itself."""
    there = Someone()
    there.client.defaults["HTTP_USER_AGENT"] = says
    there.sign_in(name)
    return there


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (IPAD, "Safari on iPad"),
        (CHROMEBOOK, "Chrome on Chromebook"),
        (EDGE, "Edge on Windows"),
        (PHONE, "Chrome on Android"),
        ("curl/8", "A device"),
        ("", "A device"),
    ],
)
def test_a_device_is_named_as_a_person_would(amira: Someone, says: str, words: str) -> None:
    amira.keep_safe("Amira")
    assert f"<strong>{words}</strong>" in on(says).open("/signed-in/")


def test_nothing_else_of_what_a_browser_says_is_kept(amira: Someone) -> None:
    amira.keep_safe("Amira")
    on(FIREFOX)
    row = SignedIn.objects.order_by("-pk").values()[0]
    assert (row["browser"], row["system"]) == ("Firefox", "Windows")
    assert "Gecko" not in str(row)


def test_this_one_stands_first_and_each_says_since_when(amira: Someone, at: SetClock) -> None:
    at("2025-11-28T18:00+00:00")
    amira.keep_safe("Amira")
    at("2025-11-30T18:00+00:00")
    page = on(IPAD).open("/signed-in/")
    assert "Safari on iPad</strong> · this one" in page
    assert page.index("30 November 2025") < page.index("28 November 2025")


def test_the_day_of_the_last_line_is_said_and_no_hour(amira: Someone, at: SetClock) -> None:
    at("2025-11-28T18:00+00:00")
    amira.keep_safe("Amira")
    at("2025-11-30T18:12+00:00")
    amira.keep("I got up")
    page = amira.open("/signed-in/")
    assert "Last line kept: 30 November 2025" in page and "18:12" not in page


def test_one_that_is_ended_is_out_at_its_next_request(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    there = on(IPAD)
    assert "I got up" in there.page
    (other,) = SignedIn.objects.filter(system="iPad")
    amira.press(f"/signed-in/{other.public_id}/end/")
    assert "I got up" not in there.open("/")
    assert "I got up" in amira.open("/")


def test_all_the_others_end_and_this_one_stays(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    others = [on(IPAD), on(FIREFOX)]
    amira.press("/signed-in/others/")
    assert not any("I got up" in other.open("/") for other in others)
    assert "I got up" in amira.open("/")
    assert SignedIn.objects.count() == 1


def test_signing_out_takes_it_off_the_list(amira: Someone) -> None:
    amira.keep_safe("Amira")
    on(IPAD).press("/sign-out/")
    assert "iPad" not in amira.open("/signed-in/")


def test_a_new_passphrase_signs_the_others_out(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    there = on(IPAD)
    new = {"old": "moss on a warm stone", "passphrase": "rain on a tin roof"}
    said = amira.press("/passphrase/", **new)
    assert amira.path == "/signed-in/" and "Changed." in said
    assert "Changed." not in amira.open("/signed-in/")
    assert "I got up" not in there.open("/")
    assert "I got up" in Someone().sign_in("Amira", "rain on a tin roof")


def test_cleo_ends_nobodys_device_but_her_own(amira: Someone, cleo: Someone) -> None:
    amira.keep_safe("Amira")
    device = SignedIn.objects.get()
    cleo.press(f"/signed-in/{device.public_id}/end/")
    assert cleo.status == 404
    cleo.press("/signed-in/others/")
    assert SignedIn.objects.get() == device
    assert "this one" not in cleo.open("/signed-in/")
