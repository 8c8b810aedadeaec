"""A file's rows become entries of the people they are about, all of them or none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Entry, Import, LineLeftOut, Place, Said, Tally
from quietwins.flow.begin_class import begin_class
from quietwins.flow.know import Answers
from quietwins.flow.look_again import look_again
from quietwins.flow.match import Matched, matched, of_the_class
from quietwins.flow.versions import Pair, Settled, settled
from quietwins.formats import Row
from quietwins.formats.left_out import LeftOut
from quietwins.formats.measures import ATTENDANCE, measures_by_name
from quietwins.people.models import Circle, Person

_A_FILE = 2**32
"""How far apart the undated looks of two books are: a later one comes after."""


@dataclass(frozen=True)
class File:
    """What is taken in. `digest` names the content, `group` the class it is for; empty where it
    is one's own. Of what is `left_out` the line and the reason alone are kept. `attendance` is a
    register as numbers of its class (formats.attendance). `who` says of names in doubt whose
    they are (flow.know).
    """

    source: str
    format: str
    digest: str
    group: str
    rows: Sequence[Row]
    left_out: Sequence[LeftOut] = ()
    attendance: Sequence[Row] = ()
    who: Answers = field(default_factory=dict)


@transaction.atomic
def take_in(file: File, *, by: Person | None, at: datetime) -> Import:
    """Take `file` in, once. The same file for the same group, or for oneself, adds nothing.

    A later export of the same tasks adds what is new, and puts a new version where a mark changed.
    Raises WhoseIsIt where the file holds somebody else, or nobody, than it was said to be about,
    and AsksWho where a name of it may be somebody's of the class.
    """
    person = by or Person.objects.create(created_at=at)
    Person.objects.select_for_update().get(pk=person.pk)  # one file at a time for each keeper
    circle = begin_class(file.group, by=person, at=at) if file.group else None
    of_mine = Import.objects.filter(by=person, circle=circle)
    known = of_mine.filter(digest=file.digest, undone_at=None).first()
    taken = known or _taken(file, person, circle, at)
    _count_attendance(file, taken, at)
    return taken


def _taken(file: File, person: Person, circle: Circle | None, at: datetime) -> Import:
    """Everything but the attendance of a whole class, whose lines are left out for now."""
    taken = Import.objects.create(
        by=person,
        circle=circle,
        format=file.format,
        source=file.source,
        digest=file.digest,
        recorded_at=at,
    )
    later = _of_attendance(file, taken)
    left_out = (*file.left_out, *(LeftOut(row.source, row.line, "attendance") for row in later))
    LineLeftOut.objects.bulk_create(
        LineLeftOut(taken_in=taken, source=one.source, line=one.line, why=one.why)
        for one in left_out
    )
    rows = [row for row in file.rows if row not in later] if later else file.rows
    look_again(_add(matched(rows, taken, file.who), taken, at), at=at)
    return taken


def _count_attendance(file: File, taken: Import, at: datetime) -> None:
    """Once somebody said that it may be: also of a file that was taken in before."""
    said = Said.objects.filter(taken_in=taken, entry__thread__tally__what=ATTENDANCE)
    if taken.circle is None or not _notes_attendance(taken) or said.exists():
        return
    taken.left_out.filter(why="attendance").delete()
    rows = [*_of_attendance(file, taken), *file.attendance]
    look_again(_add(of_the_class(rows, taken.circle, taken), taken, at), at=at)


def _of_attendance(file: File, taken: Import) -> list[Row]:
    """The rows that say how many of a class were here."""
    if taken.circle is None:
        return []
    names = measures_by_name()
    return [row for row in file.rows if not row.learner and names.get(row.thread) == ATTENDANCE]


def _notes_attendance(taken: Import) -> bool:
    tallies = Tally.objects.filter(circle=taken.circle, owner=taken.by, what=ATTENDANCE)
    return tallies.filter(noted=True).exists()


def _add(rows: Iterable[Matched], taken: Import, at: datetime) -> set[int]:
    """Entries for what the group does not hold yet. Returns the threads that were touched."""
    found = settled([_entry(row, taken, at) for row in rows], taken)
    _come_after(found, taken)
    replaced = [entry.replaces_id for entry in found.added if entry.replaces_id]
    Entry.objects.filter(pk__in=replaced).update(undone_at=at)
    Entry.objects.bulk_create(found.added)
    _stand_as_here(found.held)
    said = [*found.held, *((entry, entry) for entry in found.added)]
    Said.objects.bulk_create(
        Said(entry=held, taken_in=taken, order=here.order, line=here.source_line)
        for held, here in said
    )
    return {held.thread_id for held, _ in said}


def _come_after(found: Settled, taken: Import) -> None:
    """The file's undated looks come after all that is held."""
    after = _after(found, taken)
    for entry in (*found.added, *(here for _, here in found.held)):
        if entry.happened_on is None:
            entry.order += after


def _stand_as_here(held: Sequence[Pair]) -> None:
    """What was held already stands, and where this file has it, which is the latest."""
    for entry, here in held:
        entry.undone_at, entry.taken_in = None, here.taken_in
        entry.order, entry.source_line = here.order, here.source_line
    fields = ("undone_at", "taken_in", "order", "source_line")
    Entry.objects.bulk_update([entry for entry, _ in held], fields, batch_size=500)


def _after(found: Settled, taken: Import) -> int:
    """What the file's undated looks come after: all that is held, but for a later export of a
    book, which has its tasks where that book had them.
    """
    of_book = [*(held for held, _ in found.known), *(e.replaces for e in found.added if e.replaces)]
    books = [entry.order // _A_FILE for entry in of_book if entry.happened_on is None]
    return max(books, default=taken.pk) * _A_FILE


def _entry(one: Matched, taken: Import, at: datetime) -> Entry:
    row, learner, thread = one
    of_the_class = thread.circle_id != taken.circle_id  # in its teacher's own book, at home
    return Entry(
        owner=learner,
        about=None if of_the_class else learner,
        thread=thread,
        circle_id=thread.circle_id,
        taken_in=taken,
        kind=row.kind,
        place=Place.WORK if of_the_class else Place.LEARNING if taken.circle_id else "",
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
