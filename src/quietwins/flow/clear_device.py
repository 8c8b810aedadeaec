"""Leaving a device so that the next child finds nothing of the last one."""

from datetime import datetime

from quietwins.flow.erase import erase
from quietwins.people.models import Person


def clear_device(person: Person | None, *, at: datetime) -> None:
    """Erase everything of somebody with no passphrase and no card: nobody could ever get it back.
    What somebody can come back to stays.
    """
    if person and not person.can_come_back:
        erase(person, at=at)
