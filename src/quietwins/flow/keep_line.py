"""One typed line becomes an entry, and a win in its owner's own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.look_again import look_again
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Cited, Keep, Win
from quietwins.wording import EVERYDAY


@dataclass(frozen=True)
class Line:
    """What was typed. `client_id` is the page's own, so that a repeat answers the same."""

    words: str
    chips: Sequence[str]
    place: str
    day: date
    client_id: UUID


@transaction.atomic
def keep_line(line: Line, *, by: Person | None, at: datetime) -> Keep:
    """Keep `line`. The first one makes its person, so that nobody need sign up to begin."""
    person = by or Person.objects.create(created_at=at)
    Person.objects.select_for_update().get(pk=person.pk)  # a line sent twice at once is one line
    client_id = _client_id(line, person)
    known = Entry.objects.filter(owner=person, client_id=client_id).first()
    if known:
        _see_again(known, at)
        win = Win.objects.get(rule=OWN, anchor=known)
    else:
        win = _own_win(_entry(line, person, client_id, at), at)
        look_again([win.thread_id], at=at)
    return win.keep(by=person, at=at)


def _client_id(line: Line, person: Person) -> UUID:
    """A page may be sent twice; with something else on it, it is another line, and kept too."""
    sent = Entry.objects.filter(owner=person, client_id=line.client_id).first()
    if sent is None or _content(sent.words, sent.chips, sent.place, sent.happened_on) == _content(
        line.words, line.chips, line.place, line.day
    ):
        return line.client_id
    return uuid5(line.client_id, _content(line.words, line.chips, line.place, line.day))


def _content(words: str, chips: Sequence[str], place: str, day: date | None) -> str:
    return repr((words, list(chips), place, day))


def _see_again(entry: Entry, at: datetime) -> None:
    if entry.undone_at:
        entry.stand_again()
        look_again([entry.thread_id], at=at)


def _entry(line: Line, person: Person, client_id: UUID, at: datetime) -> Entry:
    thread, _ = Thread.objects.get_or_create(
        owner=person, circle=None, name_key=Thread.key_of(EVERYDAY), defaults={"name": EVERYDAY}
    )
    return Entry.objects.create(
        owner=person,
        about=person,
        thread=thread,
        client_id=client_id,
        kind=line.chips[0] if line.chips else "",
        chips=list(line.chips),
        place=line.place,
        words=line.words,
        happened_on=line.day,
        order=int(at.timestamp() * 1_000_000),
        recorded_at=at,
    )


def _own_win(entry: Entry, at: datetime) -> Win:
    win = Win.objects.create(
        person=entry.owner, rule=OWN, thread=entry.thread, anchor=entry, found_at=at
    )
    Cited.objects.create(win=win, entry=entry, position=0)
    return win
