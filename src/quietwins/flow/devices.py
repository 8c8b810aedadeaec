"""Where somebody is signed in, and ending it."""

from datetime import date, datetime
from typing import NamedTuple

from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from quietwins.people.models import Person, SignedIn


class Device(NamedTuple):
    """What a browser says of itself, by name; empty where it does not."""

    browser: str = ""
    system: str = ""


def note_device(person: Person, session: str, device: Device, *, at: datetime, on: date) -> None:
    """`person` signed in, or gave what is kept here a name, in the session of that key."""
    SignedIn.objects.update_or_create(
        session_id=session,
        defaults={"person": person, "since": at, "last_on": on, **device._asdict()},
    )


def note_day(session: str, on: date) -> None:
    """Something was kept there on that day."""
    SignedIn.objects.filter(session_id=session).update(last_on=on)


def sign_out(devices: QuerySet[SignedIn]) -> None:
    """Those are out at their next request."""
    Session.objects.filter(pk__in=list(devices.values_list("session_id", flat=True))).delete()


def sign_out_everywhere(person: Person, *, but: str = "") -> None:
    """Everywhere, or everywhere but in the session of that key."""
    sign_out(SignedIn.objects.filter(person=person).exclude(session_id=but))
