"""Leaving a device so that the next child finds nothing of the last one."""

from django.db import transaction

from quietwins.people.models import Person


@transaction.atomic
def clear_device(person: Person | None) -> None:
    """Remove everything of somebody who has no login: nobody could ever get it back.

    What is kept under a login stays.
    """
    if person is not None and not hasattr(person, "login"):
        person.delete()
