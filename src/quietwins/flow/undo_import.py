"""A whole file taken back out."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from quietwins.evidence.models import Entry, EntryQuerySet, Import, Thread
from quietwins.flow.look_again import look_again
from quietwins.people.models import Circle, Named, Person
from quietwins.wins.models import Win


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
    own = Entry.objects.filter(said__taken_in=taken)
    threads = set(own.values_list("thread_id", flat=True))
    own.follow_the_latest_file()
    out = own.filter(taken_in=taken).standing()
    before = _before(out)
    out.update(undone_at=at)
    before.update(undone_at=None)
    before.follow_the_latest_file()
    look_again(threads, at=at)
    if taken.circle:
        Named.objects.filter(membership__circle=taken.circle, digest=taken.digest).delete()
        tidy(taken.circle)


def _before(entries: EntryQuerySet) -> EntryQuerySet:
    """What `entries` had put a new version of, back to one that a file still says."""
    found: set[int] = set()
    newer = set(entries.values_list("pk", flat=True))
    while newer:
        older = Entry.objects.filter(replaced_by__in=newer)
        said = set(older.said_in_a_file().values_list("pk", flat=True))
        newer = set(older.values_list("pk", flat=True)) - said
        found |= said
    return Entry.objects.filter(pk__in=found)


def tidy(circle: Circle) -> None:
    """Remove whom no roster names and nothing standing is about any more, unless a win of theirs
    was kept or they opened their book; and the group with the last of them, unless something
    stands that was noted of it as a whole.
    """
    standing = Entry.objects.standing()
    places = circle.memberships.filter(role="learner", joined_at=None)
    places = places.exclude(named__in=Named.objects.in_rosters())
    idle = Person.objects.filter(memberships__in=places, login=None)
    idle = idle.exclude(pk__in=standing.values("owner"))
    Person.objects.filter(pk__in=list(idle.filter(wins=None).values_list("pk", flat=True))).delete()
    if not (circle.memberships.filter(role="learner").exists() or _is_noted(circle)):
        Thread.objects.filter(tally__circle=circle).delete()
        circle.delete()


def _is_noted(circle: Circle) -> bool:
    of_the_whole = Q(thread__tally__circle=circle)
    stands = Entry.objects.standing().filter(of_the_whole).exists()
    return stands or Win.objects.filter(of_the_whole).exists()
