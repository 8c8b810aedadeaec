"""Something hard is put down: an entry alone, nobody's win. What was learned from it is a line."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.evidence.models import Entry, Thread
from quietwins.evidence.questions import HARD, LEARNED
from quietwins.flow.keep_line import Line, keep_line, put_down
from quietwins.flow.look_again import look_again
from quietwins.people.models import Person, Tombstone
from quietwins.spotting.evidence import State


@dataclass(frozen=True)
class Hard:
    """What was hard, and what was learned from it, if anything was."""

    words: str
    day: date
    client_id: UUID
    about: str = ""
    learned: str = ""

    @property
    def id(self) -> UUID:
        """Its page's, and other words on the same page are something else that was hard."""
        return uuid5(self.client_id, f"{self.about}\n{self.words}")


@transaction.atomic
def put_down_hard(hard: Hard, *, by: Person | None, at: datetime) -> Entry:
    """Both at one moment, so that what was learned is no other go at what was hard."""
    entry = put_down(_line(hard), by=by, at=at)
    if not hard.about:
        Thread.objects.filter(pk=entry.thread_id).update(name="")
    if entry.undone_at:
        put_back(entry, at=at)
    if hard.learned:
        keep_learned(hard, by=entry.owner, at=at)
    return entry


def keep_learned(hard: Hard, *, by: Person, at: datetime) -> None:
    """What was learned, as a line like any other."""
    own = uuid5(hard.id, LEARNED)
    line = Line(hard.learned, (), "", hard.day, own, hard.about, question=LEARNED)
    keep_line(line, by=by, at=at)


def _line(hard: Hard) -> Line:
    """What is about nothing named stands alone: nothing that comes later is another go at it."""
    about = hard.about or str(hard.id)
    return Line(hard.words, (), "", hard.day, hard.id, about, state=State.HARD, question=HARD)


@transaction.atomic
def take_out(entry: Entry, *, at: datetime) -> None:
    """Out of sight; nothing is lost."""
    entry.undo(at=at)
    look_again([entry.thread_id], at=at)


@transaction.atomic
def put_back(entry: Entry, *, at: datetime) -> None:
    """As it was."""
    entry.stand_again()
    look_again([entry.thread_id], at=at)


@transaction.atomic
def erase(entry: Entry, *, at: datetime) -> None:
    """Its words are gone for good; its id says to a backup restored later that they are."""
    Tombstone.objects.create(public_id=entry.public_id, at=at)
    entry.delete()
    look_again([entry.thread_id], at=at)
