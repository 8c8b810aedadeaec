"""Every change of a list can be undone, and a page that asks for it twice has it once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from quietwins.lists.models import List, Version

Change = Callable[[List], Mapping[str, Any]]
"""What of a list, as it stands now, becomes what."""


@transaction.atomic
def change_list(which: List, change: Change, *, client_id: UUID, at: datetime) -> None:
    """Two at once change it one after the other; what changes nothing leaves nothing to undo."""
    now = List.objects.select_for_update().get(pk=which.pk)
    new = change(now)
    sent_before = now.versions.filter(client_id=client_id).exists()
    if not sent_before and new != {name: getattr(now, name) for name in new}:
        Version.objects.create(of=now, client_id=client_id, at=at, **now.arranged)
        now.becomes(new)


def use_again(now: List) -> Mapping[str, Any]:
    """A fresh round: no step has a mark, and what was kept stays kept."""
    return {"round": now.round + 1}


def put_away(now: List) -> Mapping[str, Any]:
    """Out of sight, as it is."""
    return {"put_away": True}


def bring_back(now: List) -> Mapping[str, Any]:
    """Where it was."""
    return {"put_away": False}


def undo_change(now: List) -> Mapping[str, Any]:
    """As it was before the last change; undone again, as it was after it."""
    last = now.versions.latest("pk")
    return last.arranged
