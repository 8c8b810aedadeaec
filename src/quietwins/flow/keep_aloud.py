"""Something said aloud is kept as a line like any other, with its sound beside it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from uuid import uuid5

from django.db import transaction

from quietwins.evidence.models import Entry, EntryQuerySet, Sound
from quietwins.evidence.sounds import remove_files
from quietwins.flow.keep_line import Line, keep_line
from quietwins.people.models import Person
from quietwins.wins.models import Keep


@transaction.atomic
def keep_aloud(line: Line, data: bytes, *, by: Person | None, at: datetime) -> Keep:
    """A page sent twice with one sound is one line; with another sound, it is another."""
    own = uuid5(line.client_id, sha256(data).hexdigest())
    kept = keep_line(replace(line, aloud=True, client_id=own), by=by, at=at)
    if not Sound.objects.filter(entry=kept.win.anchor).exists():
        sound = Sound(entry=kept.win.anchor)
        sound.write(data)
        sound.save(force_insert=True)
    return kept


def forget_sounds(people: Iterable[Person]) -> None:
    """Once these people's rows are gone, so are the files of what they said."""
    forget_sounds_of(Entry.objects.filter(owner__in=people))


def forget_sounds_of(entries: EntryQuerySet) -> None:
    """Once these rows are gone, so are the files of what was said aloud with them."""
    names = list(Sound.objects.filter(entry__in=entries).values_list("public_id", flat=True))
    transaction.on_commit(partial(remove_files, names))
