"""Reminders: asked for, in one's own calendar, at an address that nobody guesses."""

import re
from uuid import uuid4

from icalendar import Calendar as Ics

from quietwins.reminders.models import Calendar, Reminder
from tests.cast import Someone


def asks(someone: Someone, words: str = "", **fields: object) -> str:
    sent = {"days": ["1", "4"], "at": "07:30", "words": words, **fields}
    return someone.press("/reminders/add/", on="/reminders/", **sent)


def read(calendar: bytes) -> list[str]:
    return [str(event["summary"]) for event in Ics.from_ical(calendar).walk("VEVENT")]


def feed(someone: Someone) -> str:
    someone.press("/reminders/address/", instead_of=_address(someone))
    return f"/calendar/{_address(someone)}/"


def _address(someone: Someone) -> str:
    found = Calendar.objects.filter(owner=someone.person).first()
    return str(found.address) if found else ""


def test_help_leads_to_it_and_nobody_is_reminded_unasked(amira: Someone) -> None:
    assert 'href="/reminders/"' in amira.open("/help/")
    assert read(amira.client.get("/reminders/file/").content) == []


def test_a_reminder_is_the_first_thing_kept(amira: Someone) -> None:
    page = asks(amira, "Read a page")
    assert "Read a page · 07:30 · Monday, Thursday" in page
    assert read(amira.client.get("/reminders/file/").content) == ["Read a page"]


def test_a_page_sent_twice_is_one_reminder(amira: Someone) -> None:
    amira.keep("I got up")
    page = uuid4()
    asks(amira, client_id=page)
    asks(amira, client_id=page)
    assert Reminder.objects.count() == 1


def test_without_a_day_or_a_time_it_asks_and_keeps_what_was_typed(amira: Someone) -> None:
    page = asks(amira, "Read a page", days=[])
    assert "Please choose one day or more." in page and 'value="Read a page"' in page
    for at in ("", "noon", "25:00", "07:30+01:00"):
        assert "Please choose a time" in asks(amira, at=at)
    assert amira.person is None


def test_a_routine_offers_its_words_and_its_days(amira: Someone) -> None:
    amira.press("/lists/make/", name="Morning", steps="Get up", days=["1", "2"])
    page = amira.open("/reminders/")
    (path,) = re.findall(r'href="(/reminders/\?of=[^"]+)#', page)
    page = amira.open(path)
    assert 'value="Morning"' in page
    assert re.findall(r'value="(\d)" checked', page) == ["1", "2"]


def test_a_tiny_step_is_offered_too(amira: Someone) -> None:
    amira.press("/tiny-steps/make/", step="read one page", after="brush my teeth")
    assert "read one page" in amira.open("/reminders/")


def test_taken_out_it_comes_no_more_and_can_be_put_back(amira: Someone) -> None:
    asks(amira, "Read a page")
    where = f"/reminders/{Reminder.objects.get().public_id}"
    assert "Taken out: Read a page" in amira.press(f"{where}/take-out/")
    path = feed(amira)
    assert read(amira.client.get(path).content) == []
    amira.press(f"{where}/put-back/")
    assert read(amira.client.get(path).content) == ["Read a page"]


def test_a_calendar_follows_the_address_without_signing_in(amira: Someone) -> None:
    asks(amira, "Read a page")
    path = feed(amira)
    assert f"http://testserver{path}" in amira.page
    answer = Someone().client.get(path)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert read(answer.content) == ["Read a page"]


def test_a_new_address_and_the_old_one_leads_nowhere(amira: Someone) -> None:
    asks(amira)
    old, new = feed(amira), feed(amira)
    assert amira.client.get(old).status_code == 404
    assert amira.client.get(new).status_code == 200
    amira.press("/reminders/address/", stop="1")
    assert amira.client.get(new).status_code == 404


def test_a_page_that_asks_twice_for_a_new_address_gets_one(amira: Someone) -> None:
    asks(amira)
    amira.press("/reminders/address/", instead_of="")
    first = _address(amira)
    amira.press("/reminders/address/", instead_of="")
    assert _address(amira) == first


def test_cleo_takes_out_nobody_elses(amira: Someone, cleo: Someone) -> None:
    asks(amira, "Read a page")
    cleo.press(f"/reminders/{Reminder.objects.get().public_id}/take-out/")
    assert cleo.status == 404
    assert "Read a page" not in cleo.open("/reminders/")
