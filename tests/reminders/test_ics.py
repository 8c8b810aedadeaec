"""A calendar reads of a reminder what its owner asked for: its days, its time, its words."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event, vRecur

from quietwins.reminders.ics import ics
from quietwins.reminders.models import Reminder

LONDON = ZoneInfo("Europe/London")
SUNDAY = datetime(2025, 11, 30, 18, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=90)


def reminder(words: str = "", days: str = "1234567", at: str = "07:30") -> Reminder:
    return Reminder(words=words, days=days, at=time.fromisoformat(at), made_at=SUNDAY)


def event(one: Reminder, zone: ZoneInfo = LONDON) -> Event:
    """What a calendar reads."""
    (read,) = Calendar.from_ical(ics([one], zone)).walk("VEVENT")
    assert isinstance(read, Event)
    return read


def times(one: Reminder, many: int, zone: ZoneInfo = LONDON) -> list[datetime]:
    """When a calendar shows it, at first."""
    read = event(one, zone)
    recurs: bytes = vRecur(read["rrule"]).to_ical()  # type: ignore[no-untyped-call]
    rule = rrulestr(recurs.decode(), dtstart=read.start)
    return [moment for moment, _ in zip(rule, range(many), strict=False)]


def test_it_begins_on_its_first_day_and_comes_on_its_days_alone() -> None:
    days = [moment.date() for moment in times(reminder(days="14"), 3)]
    assert days == [date(2025, 12, 1), date(2025, 12, 4), date(2025, 12, 8)]


def test_made_on_one_of_its_days_it_begins_that_day() -> None:
    assert times(reminder(days="7"), 1)[0].date() == SUNDAY.date()


def test_half_past_seven_is_half_past_seven_in_summer_too() -> None:
    every = times(reminder(), 250)
    assert {moment.time() for moment in every} == {time(7, 30)}
    assert {moment.utcoffset() for moment in every} == {timedelta(0), timedelta(hours=1)}


def test_the_time_zone_is_in_the_file() -> None:
    (zone,) = Calendar.from_ical(ics([reminder()], LONDON)).walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/London" == event(reminder())["dtstart"].params["tzid"]


def test_its_day_is_that_of_its_owners_zone() -> None:
    """It is Monday already in Auckland."""
    assert times(reminder(), 1, ZoneInfo("Pacific/Auckland"))[0].date() == date(2025, 12, 1)


@given(WORDS)
def test_any_words_are_read_as_they_were_chosen(words: str) -> None:
    read = event(reminder(words))
    assert str(read["summary"]) == words
    (alarm,) = read.walk("VALARM")
    assert str(alarm["description"]) == words


def test_where_no_words_were_chosen_it_says_nothing_of_anybody() -> None:
    assert str(event(reminder())["summary"]) == "A quiet minute"


def test_every_line_is_as_short_as_the_format_asks() -> None:
    lines = ics([reminder("ä" * 200)], LONDON).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""


def test_it_keeps_its_name() -> None:
    one = reminder()
    assert event(one)["uid"] == event(one)["uid"] == f"{one.public_id}@quietwins"


@pytest.mark.parametrize("words", ["x\r\nATTENDEE:mailto:a@example.org", "a;b,c\\n"])
def test_no_words_become_a_line_of_their_own(words: str) -> None:
    assert b"\nATTENDEE" not in ics([reminder(words)], LONDON)


def test_none_is_a_calendar_too() -> None:
    assert Calendar.from_ical(ics([], LONDON)).walk("VEVENT") == []
