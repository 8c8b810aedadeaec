"""A whole file taken back out."""

from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Entry, Import
from quietwins.flow.look_again import look_again
from quietwins.people.models import Circle, Person


@transaction.atomic
def undo_import(taken: Import, *, at: datetime) -> None:
    """Its entries go out of sight, and so does what was found in them and nobody has kept.

    What it had put a new version of stands again. People and a group that came with it and have
    nothing else go too.
    """
    if taken.undone_at:
        return
    taken.undone_at = at
    taken.save(update_fields=["undone_at"])
    own = Entry.objects.filter(taken_in=taken)
    before = Entry.objects.filter(replaced_by__in=own.standing(), taken_in__undone_at=None)
    threads = set(own.values_list("thread_id", flat=True))
    Entry.objects.filter(pk__in=list(before.values_list("pk", flat=True))).update(undone_at=None)
    own.standing().update(undone_at=at)
    look_again(threads, at=at)
    _tidy(taken.circle)


def _tidy(circle: Circle) -> None:
    """Remove whom nothing standing is about any more, unless a win of theirs was kept."""
    standing = Entry.objects.standing().filter(circle=circle)
    idle = Person.objects.filter(memberships__circle=circle, memberships__role="learner")
    idle = idle.exclude(pk__in=standing.values("owner")).filter(login=None)
    Person.objects.filter(pk__in=list(idle.filter(wins=None).values_list("pk", flat=True))).delete()
    if not circle.memberships.filter(role="learner").exists():
        circle.delete()
