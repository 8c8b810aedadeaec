"""Taking something back, and taking that back. Nothing is lost by either."""

from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Entry
from quietwins.flow.look_again import look_again
from quietwins.wins.models import OWN, Keep


@transaction.atomic
def undo(keep: Keep, *, at: datetime) -> None:
    """No longer kept. A typed line's entry goes out of sight with it."""
    keep.undo(at=at)
    _own_entry(keep, undone_at=at, at=at)


@transaction.atomic
def put_back(keep: Keep, *, at: datetime) -> None:
    """Kept again, as it was."""
    keep.put_back()
    _own_entry(keep, undone_at=None, at=at)


def _own_entry(keep: Keep, *, undone_at: datetime | None, at: datetime) -> None:
    if keep.win.rule == OWN and keep.win.person_id == keep.by_id:
        Entry.objects.filter(pk=keep.win.anchor_id).update(undone_at=undone_at)
        look_again([keep.win.thread_id], at=at)
