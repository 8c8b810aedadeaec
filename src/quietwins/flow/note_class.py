"""A number of a whole class is noted in its teacher's own book: an entry, and no win by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.evidence.models import Entry, Place, Tally, Thread
from quietwins.flow.look_again import look_again
from quietwins.formats.measures import ATTENDANCE, MEASURES
from quietwins.language import _
from quietwins.people.models import Circle, Person
from quietwins.spotting.evidence import State


@dataclass(frozen=True)
class Number:
    """One number; `what` is a name in formats.measures, `page` the form's own id."""

    what: str
    amount: float
    day: date
    page: UUID
    out_of: float | None = None

    @property
    def id(self) -> UUID:
        """Its page's, and another number on the same page is another one."""
        return uuid5(self.page, f"{self.what} {self.amount} {self.out_of} {self.day}")


@transaction.atomic
def note_class(
    numbers: Iterable[Number], circle: Circle, *, by: Person, at: datetime
) -> list[Entry]:
    """Note `numbers` of `circle`, each once however often its page is sent."""
    noted = [_noted(number, tally_of(number.what, circle, by), at) for number in numbers]
    look_again({entry.thread_id for entry in noted}, at=at)
    return noted


def tally_of(what: str, circle: Circle, owner: Person) -> Tally:
    """What `owner` notes of `circle`, begun where it is new."""
    known = Tally.objects.filter(what=what, circle=circle, owner=owner).first()
    return known or Tally.objects.create(
        what=what, circle=circle, owner=owner, thread=_thread(what, circle, owner)
    )


def note_attendance(circle: Circle, *, by: Person, on: bool) -> None:
    """Attendance is noted where somebody says so. Off, what was noted stays as it is."""
    tally = tally_of(ATTENDANCE, circle, by)
    tally.noted = on
    tally.save(update_fields=["noted"])


def _thread(what: str, circle: Circle, owner: Person) -> Thread:
    """At home, under a key that no typed line has."""
    said = {"group": circle.name, "what": _(MEASURES[what].about)}
    thread, _made = Thread.objects.get_or_create(
        owner=owner,
        circle=None,
        name_key=f"{circle.public_id} {what}",
        defaults={"name": _("%(group)s: %(what)s") % said},
    )
    return thread


def _noted(number: Number, tally: Tally, at: datetime) -> Entry:
    sent = Entry.objects.filter(owner=tally.owner, client_id=number.id).first()
    if sent is None:
        return Entry.objects.create(
            owner=tally.owner,
            thread_id=tally.thread_id,
            client_id=number.id,
            place=Place.WORK,
            happened_on=number.day,
            order=int(at.timestamp() * 1_000_000),
            recorded_at=at,
            amount=number.amount,
            out_of=number.out_of,
            state=State.COUNTED,
            better=MEASURES[number.what].better,
        )
    if sent.undone_at:
        sent.stand_again()
    return sent
