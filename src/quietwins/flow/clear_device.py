"""Leaving a device so that the next child finds nothing of the last one."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from quietwins.flow.keep_aloud import forget_sounds
from quietwins.people.models import Person, Tombstone


@transaction.atomic
def clear_device(person: Person | None, *, at: datetime) -> None:
    """Remove everything of somebody who has no login: nobody could ever get it back.

    Those whom they alone kept things for go with them. What is kept under a login stays.
    """
    if person is None or hasattr(person, "login"):
        return
    going = Person.objects.filter(Q(pk=person.pk) | Q(kept_by=person))
    Tombstone.objects.bulk_create(
        Tombstone(public_id=public_id, at=at)
        for public_id in going.values_list("public_id", flat=True)
    )
    forget_sounds(going)
    person.delete()
