"""Which of a file's marks a group holds already, which are new, and which take another's place."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import Q

from quietwins.evidence.models import Entry, Import

Held = Mapping[Hashable, list[Entry]]
"""Entries by content."""

Pair = tuple[Entry, Entry]
"""An entry that is held, and as the file has it."""


class Settled(NamedTuple):
    """A file's entries, each once.

    known  held, and stand
    again  held, had been taken back with every file that says them, and stand again
    added  new; `replaces` is the mark that each puts right
    """

    known: list[Pair]
    again: list[Pair]
    added: list[Entry]

    @property
    def held(self) -> list[Pair]:
        return [*self.known, *self.again]


def settled(entries: Iterable[Entry], taken: Import) -> Settled:
    """Hold each of `entries`, as `taken` has them, against what its group has."""
    stands, out = _held(taken)
    found, rest = Settled([], [], []), []
    for entry in entries:
        if same := stands[_content(entry)]:
            found.known.append((same.pop(), entry))
        else:
            rest.append(entry)
    _settle_the_rest(rest, stands, out, found)
    return found


def _settle_the_rest(rest: Sequence[Entry], stands: Held, out: Held, found: Settled) -> None:
    """What did not stand: instead of a mark that the file no longer has, again, or new."""
    left: dict[Hashable, list[Entry]] = defaultdict(list)
    for entries in stands.values():
        for entry in entries:
            left[_place(entry)].append(entry)
    for entry in rest:
        if entry.task and (before := left[_place(entry)]):
            entry.replaces = before.pop()
            found.added.append(entry)
        elif same := out[_content(entry)]:
            found.again.append((same.pop(), entry))
        else:
            found.added.append(entry)


def _held(taken: Import) -> tuple[Held, Held]:
    """What stands in the group, and what was taken back with its file. What somebody typed at home
    is no file's.
    """
    stands: Held = defaultdict(list)
    out: Held = defaultdict(list)
    here = Q(circle=taken.circle_id)
    if taken.circle_id is None:
        here &= Q(owner=taken.by)
    else:
        here |= Q(thread__tally__circle=taken.circle_id, owner=taken.by)
    held = Entry.objects.filter(here, taken_in__isnull=False)
    for entry in held.standing():
        stands[_content(entry)].append(entry)
    for entry in held.filter(taken_in__undone_at__isnull=False, undone_at__isnull=False):
        out[_content(entry)].append(entry)
    return stands, out


def _content(entry: Entry) -> Hashable:
    """Everything that makes an entry that entry, but for where it stood in a file."""
    return (
        *_place(entry),
        entry.words,
        *(entry.kind, entry.amount, entry.out_of, entry.prompts),
        *(entry.planned, int(entry.state), entry.better),
    )


def _place(entry: Entry) -> tuple[Hashable, ...]:
    return entry.owner_id, entry.thread_id, entry.task, entry.happened_on
