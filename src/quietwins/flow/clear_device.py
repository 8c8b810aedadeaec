"""Leaving a device so that the next child finds nothing of the last one."""

from datetime import datetime

from quietwins.flow.erase import erase
from quietwins.people.models import Person


def clear_device(person: Person | None, *, at: datetime) -> None:
    """Erase everything of somebody who has no login: nobody could ever get it back. What is kept
    under a login stays.
    """
    if person and not hasattr(person, "login"):
        erase(person, at=at)
