"""Reminders as an iCalendar file (RFC 5545), with the time zone that their days begin in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from quietwins.language import _
from quietwins.reminders.models import Reminder

if TYPE_CHECKING:
    from icalendar import Event

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LASTS = timedelta(minutes=5)


def ics(reminders: Iterable[Reminder], zone: ZoneInfo) -> bytes:
    """One event a reminder, which comes again on its weekdays and keeps its name for good."""
    from icalendar import Calendar  # a moment to load, for whoever asks for one

    calendar = Calendar()
    calendar.add("prodid", "-//Quietwins//Reminders//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words_of(""))
    for reminder in reminders:
        calendar.add_component(_event(reminder, zone))
    calendar.add_missing_timezones()
    text: bytes = calendar.to_ical()
    return text


def words_of(words: str) -> str:
    """What a calendar shows; where nothing was chosen, nothing that says anything of anybody."""
    return words or _("A quiet minute")


def _event(reminder: Reminder, zone: ZoneInfo) -> "Event":
    from icalendar import Alarm, Event

    begins = datetime.combine(_first(reminder, zone), reminder.at, zone)
    event, alarm, words = Event(), Alarm(), words_of(reminder.words)
    event.add("uid", f"{reminder.public_id}@quietwins")
    event.add("dtstamp", reminder.made_at)
    event.add("summary", words)
    event.add("dtstart", begins)
    event.add("duration", _LASTS)
    event.add("rrule", {"freq": "weekly", "byday": [_DAYS[int(day) - 1] for day in reminder.days]})
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta())
    event.add_component(alarm)
    return event


def _first(reminder: Reminder, zone: ZoneInfo) -> date:
    """The first of its weekdays, from the day on which it was made."""
    made = reminder.made_at.astimezone(zone).date()
    week = (made + timedelta(days) for days in range(7))
    return next(day for day in week if str(day.isoweekday()) in reminder.days)
