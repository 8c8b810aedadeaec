"""A typed line said differently: a new version stands in for the old one, which is kept."""

from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from quietwins.evidence.models import Entry, Sound
from quietwins.flow.look_again import look_again
from quietwins.goals.models import Decision, GoalMark
from quietwins.lists.models import Mark
from quietwins.statements.insert import insert
from quietwins.wins.models import Cited, Keep, Win


@dataclass(frozen=True)
class Edit:
    """What a line is to say now. `client_id` is the page's own: a repeat changes nothing."""

    words: str
    place: str
    day: date
    client_id: UUID


@transaction.atomic
def edit_line(keep: Keep, edit: Edit, *, at: datetime) -> None:
    """The win, and whoever's word on it, stay: they are about the new version now.

    What was edited elsewhere meanwhile is a version too: this one stands in for that.
    """
    old = _now(keep)
    if _says(old, edit) or Entry.objects.filter(owner=keep.by, client_id=edit.client_id).exists():
        return
    new = copy(old)
    new.pk, new.public_id, new.client_id = None, uuid4(), edit.client_id
    new.words, new.place, new.happened_on = edit.words, edit.place, edit.day
    new.recorded_at, new.replaces = at, old
    insert(new)
    _stand_in(new, old, at)


@transaction.atomic
def bring_back(keep: Keep, version: UUID | None, *, at: datetime) -> None:
    """The words that `version` stands in for, again. Asked for twice, it is done once."""
    new = _now(keep)
    if new.public_id == version and new.replaces:
        _stand_in(new.replaces, new, at)


def _now(keep: Keep) -> Entry:
    return Entry.objects.select_for_update(of=("self",)).get(pk=keep.win.anchor_id)


def _says(entry: Entry, edit: Edit) -> bool:
    return (entry.words, entry.place, entry.happened_on) == (edit.words, edit.place, edit.day)


def _stand_in(new: Entry, old: Entry, at: datetime) -> None:
    """All that is about `old` is about `new`, so that what was found in it stays found."""
    Win.objects.filter(anchor=old).update(anchor=new)
    Cited.objects.filter(entry=old).update(entry=new)
    Sound.objects.filter(entry=old).update(entry=new)
    Mark.objects.filter(entry=old).update(entry=new)
    GoalMark.objects.filter(entry=old).update(entry=new)
    Decision.objects.filter(entry=old).update(entry=new)
    new.stand_again()
    old.undo(at=at)
    look_again([new.thread_id], at=at)
