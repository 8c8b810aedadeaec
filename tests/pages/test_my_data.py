"""My data: a copy of everything, brought back on another device, and everything gone when asked."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile

from quietwins.evidence.models import Entry
from quietwins.people.models import Leaving, Person
from tests.cast import Someone
from tests.pages.conftest import SetClock

NOON = "2025-11-30T12:00+00:00"


def copy_of(someone: Someone) -> bytes:
    answer = someone.client.get("/my-data/copy/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return answer.content


def brings_back(someone: Someone, data: bytes) -> str:
    file = SimpleUploadedFile("copy.zip", data)
    answer = someone.client.post("/my-data/bring-back/", {"file": file}, follow=True)
    someone.status = answer.status_code
    return answer.content.decode()


def goes_on_a_day(someone: Someone, days: str = "7") -> None:
    someone.keep("I got up")
    someone.keep_safe("Amira")
    someone.press("/my-data/erase/", days=days, name="amira")


def test_help_leads_to_it(amira: Someone) -> None:
    assert 'href="/my-data/"' in amira.open("/help/")


def test_a_copy_opens_as_a_page_with_every_word_in_its_month(amira: Someone, at: SetClock) -> None:
    at("2025-10-05T12:00+00:00")
    amira.keep("I rang <b>them</b>")
    at(NOON)
    amira.press("/lists/make/", name="Morning", steps="Get up\nEat")
    undone = amira.keep("I forgot")
    amira.press(f"/wins/{undone}/undo/")
    with ZipFile(BytesIO(copy_of(amira))) as copy:
        page = copy.read("index.html").decode()
    for words in ("October 2025", "5 October 2025", "November 2025", "Morning", "Get up"):
        assert words in page
    assert "I rang &lt;b&gt;them" in page
    assert "I forgot" not in page
    assert "<script" not in page and not re.search(r"https?://", page)


def test_a_copy_brought_back_on_another_device_is_the_same_book(amira: Someone) -> None:
    dana = Someone()
    amira.keep("I got up", "started")
    assert "What was in your copy is here." not in dana.open("/my-data/")
    assert "What was in your copy is here." in brings_back(dana, copy_of(amira))
    assert "I got up" in dana.open("/wins/")
    assert dana.person != amira.person


def test_a_book_that_has_something_in_it_says_so_kindly(amira: Someone, cleo: Someone) -> None:
    amira.keep("I got up")
    assert "a copy goes into an empty one" in brings_back(cleo, copy_of(amira))
    assert cleo.status == 422
    assert "I got up" not in cleo.open("/wins/")


def test_what_is_no_copy_is_named(amira: Someone) -> None:
    assert "copy.zip: this is no copy" in brings_back(amira, b"{}")
    assert amira.person is None


def test_before_everything_goes_it_is_said_what_and_when(amira: Someone, at: SetClock) -> None:
    at(NOON)
    amira.keep("I got up")
    amira.keep_safe("Amira")
    assert "When would you like it to go?" in amira.open("/my-data/erase/")
    page = amira.open("/my-data/erase/?days=7")
    assert "All this goes on 7 December 2025, for good." in page
    assert "Something I did: 1" in page
    assert Entry.objects.count() == 1


def test_it_takes_the_name_that_its_owner_signs_in_with(amira: Someone) -> None:
    goes_on_a_day(amira)
    Leaving.objects.all().delete()
    assert "Please type the name you sign in with." in amira.press(
        "/my-data/erase/", days="0", name="Ben"
    )
    assert Person.objects.exists() and not Leaving.objects.exists()


def test_until_then_the_book_is_used_and_one_tap_stops_it(amira: Someone, at: SetClock) -> None:
    at(NOON)
    goes_on_a_day(amira)
    amira.keep("I walked home")
    assert "Everything goes on 7 December 2025." in amira.open("/")
    amira.press("/my-data/erase/stop/")
    assert "Everything goes on" not in amira.page + amira.open("/")
    at("2026-11-30T12:00+00:00")
    assert "I walked home" in amira.open("/wins/")


def test_from_then_on_it_is_gone_also_before_it_is_swept(amira: Someone, at: SetClock) -> None:
    at(NOON)
    goes_on_a_day(amira)
    at("2025-12-07T12:00+00:00")
    assert "I got up" not in amira.open("/wins/")
    assert json.loads(amira.client.get("/my-words/").content)["person"] is None
    assert "We don't know that name" in amira.sign_in("Amira")
    assert not Person.objects.exists()


def test_without_a_name_it_goes_at_once(amira: Someone) -> None:
    amira.keep("I got up")
    assert "All this goes now, for good." in amira.open("/my-data/erase/")
    assert "All of it is gone. This device is clear." in amira.press("/my-data/erase/", days="0")
    assert not Person.objects.exists()


def test_cleo_erases_and_stops_nobody_elses(amira: Someone, cleo: Someone) -> None:
    goes_on_a_day(amira)
    cleo.press("/my-data/erase/stop/")
    assert Leaving.objects.get().person == amira.person
    cleo.press("/my-data/erase/", days="0")
    assert Person.objects.get() == amira.person
