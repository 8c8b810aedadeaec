"""What day and time it is for somebody: the pages' clock, handed down from here."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from quietwins.people.models import Person


def now() -> datetime:
    """The moment, in UTC."""
    return timezone.now()


def today(person: Person | None) -> date:
    """The person's own day."""
    return _here(person).date()


def midnight(person: Person | None) -> datetime:
    """When the person's own day began."""
    return _here(person).replace(hour=0, minute=0, second=0, microsecond=0)


def zone_of(person: Person | None) -> ZoneInfo:
    """Where the person's day begins and ends."""
    return ZoneInfo((person.time_zone if person else "") or settings.TIME_ZONE)


def _here(person: Person | None) -> datetime:
    return now().astimezone(zone_of(person))
