"""A file's rows become entries of the people they are about, all of them or none."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Entry, Import
from quietwins.flow.look_again import look_again
from quietwins.flow.match import Matched, matched
from quietwins.formats import Row
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person


@dataclass(frozen=True)
class File:
    """What is taken in. `digest` names the content, `group` the class it is for."""

    source: str
    format: str
    digest: str
    group: str
    rows: Sequence[Row]


@transaction.atomic
def take_in(file: File, *, by: Person | None, at: datetime) -> Import:
    """Take `file` in, once. The same file for the same group again adds nothing.

    A later export of the same tasks adds what is new, and puts a new version where a mark changed.
    """
    person = by or Person.objects.create(created_at=at)
    Person.objects.select_for_update().get(pk=person.pk)  # one file at a time for each keeper
    circle = _circle(file.group, person, at)
    known = Import.objects.filter(circle=circle, digest=file.digest, undone_at=None).first()
    if known:
        return known
    taken = Import.objects.create(
        by=person,
        circle=circle,
        format=file.format,
        source=file.source,
        digest=file.digest,
        recorded_at=at,
    )
    rows = matched(file.rows, circle, file.digest, keeper=person, at=at)
    look_again(_add(rows, taken, at), at=at)
    return taken


def _circle(name: str, keeper: Person, at: datetime) -> Circle:
    known = Circle.objects.filter(kept_by=keeper, name__iexact=name).first()
    if known:
        return known
    circle = Circle.objects.create(name=name, kept_by=keeper, created_at=at)
    Membership.objects.create(person=keeper, circle=circle, role=Role.TEACHER)
    return circle


def _add(rows: Iterable[Matched], taken: Import, at: datetime) -> set[int]:
    """Entries for what the group does not hold yet. Returns the threads that were touched."""
    held = _held(taken)
    added, moved = [], []
    for row, learner, thread in rows:
        entry = _entry(row, taken, at)
        entry.owner = entry.about = learner
        entry.thread = thread
        same = held[_content(entry)]
        if not same:
            added.append(entry)
        elif (known := same.pop()).order != entry.order:
            known.order = entry.order
            moved.append(known)
    replaced = _replace(added, held)
    Entry.objects.filter(pk__in=replaced).update(undone_at=at)
    Entry.objects.bulk_update(moved, ["order"], batch_size=500)
    Entry.objects.bulk_create(added)
    return {entry.thread_id for entry in (*added, *moved)}


def _held(taken: Import) -> dict[Hashable, list[Entry]]:
    """What the group holds already, by content."""
    held: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in Entry.objects.standing().filter(circle=taken.circle):
        held[_content(entry)].append(entry)
    return held


def _replace(added: Iterable[Entry], held: Mapping[Hashable, list[Entry]]) -> list[int]:
    """Let each new mark replace one of its task that the file no longer has. Returns their keys."""
    left: dict[Hashable, list[Entry]] = defaultdict(list)
    for entries in held.values():
        for entry in entries:
            left[_place(entry)].append(entry)
    replaced = []
    for entry in added:
        if entry.task and (before := left[_place(entry)]):
            entry.replaces = before.pop(0)
            replaced.append(entry.replaces.pk)
    return replaced


def _content(entry: Entry) -> Hashable:
    """Everything that makes an entry that entry, but for where it stood in a file."""
    return (
        *_place(entry),
        *(entry.kind, entry.amount, entry.out_of, entry.prompts),
        *(entry.planned, int(entry.state), entry.better),
    )


def _place(entry: Entry) -> tuple[Hashable, ...]:
    return entry.owner_id, entry.thread_id, entry.task, entry.happened_on


def _entry(row: Row, taken: Import, at: datetime) -> Entry:
    return Entry(
        circle_id=taken.circle_id,
        taken_in=taken,
        kind=row.kind,
        place="learning",
        happened_on=row.day,
        order=row.order,
        recorded_at=at,
        amount=row.amount,
        out_of=row.out_of,
        prompts=row.prompts,
        planned=row.planned,
        state=row.state,
        better=row.better,
        given=row.given,
        task=row.task,
        words=row.note,
        source_line=row.line,
    )
