"""A pupil chooses what is printed for a parents' evening or a review with their class."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from quietwins.people.models import Circle, Membership, Person, Tombstone
from quietwins.sharing.models import Brought, BroughtQuerySet
from quietwins.wins.models import Keep, Win


@transaction.atomic
def bring(
    shown: Iterable[Win], ticked: Collection[UUID], room: Circle, *, by: Person, at: datetime
) -> None:
    """Of the wins that were shown, those ticked and no others. What is brought is kept by it."""
    Membership.objects.select_for_update().get(person=by, circle=room)  # one form after another
    here = list(shown)
    chosen = [win for win in here if win.public_id in ticked]
    brought = Brought.objects.filter(circle=room, win__person=by, win__in=here)
    take_back_brought(brought.exclude(win__in=chosen), at=at)
    kept = Keep.objects.filter(by=by, verdict=Keep.Verdict.KEPT, undone_at=None)
    known = {*kept.filter(win__in=chosen).values_list("win", flat=True)}
    for win in chosen:
        if win.pk not in known:
            win.keep(by=by, at=at)
    new = [Brought(win=win, circle=room, at=at) for win in chosen]
    Brought.objects.bulk_create(new, ignore_conflicts=True)


def take_back_brought(brought: BroughtQuerySet, *, at: datetime) -> None:
    """An id is left of each, so that a backup put back later prints none of them."""
    Tombstone.objects.leave(brought.values_list("public_id", flat=True), at=at)
    brought.delete()
