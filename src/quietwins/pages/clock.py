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
    zone = (person.time_zone if person else "") or settings.TIME_ZONE
    return now().astimezone(ZoneInfo(zone)).date()
