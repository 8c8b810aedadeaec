"""Reminders are added by whoever wants them, and their address is made, made anew and stopped."""

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from quietwins.people.models import Person
from quietwins.reminders.models import Calendar, Reminder


@dataclass(frozen=True)
class Asked:
    """A reminder as its owner asks for it. `days` are weekdays, Monday "1" to Sunday "7"."""

    days: str
    at: time
    words: str = ""


@transaction.atomic
def remind(asked: Asked, *, by: Person | None, client_id: UUID, at: datetime) -> Reminder:
    """A reminder; made by the same page before, it is that one. The first makes its person."""
    owner = by or Person.objects.create(created_at=at)
    made, _ = Reminder.objects.get_or_create(
        owner=owner, client_id=client_id, defaults={**vars(asked), "made_at": at}
    )
    return made


@transaction.atomic
def new_address(person: Person, *, instead_of: UUID | None, at: datetime) -> None:
    """A new one, and the one that was on the page leads nowhere any more. Asked for twice, it is
    made once.
    """
    calendar = Calendar.objects.select_for_update().filter(owner=person).first()
    if (calendar.address if calendar else None) == instead_of:
        stop_address(person)
        Calendar.objects.create(owner=person, made_at=at)


def stop_address(person: Person) -> None:
    """It leads nowhere any more."""
    Calendar.objects.filter(owner=person).delete()
