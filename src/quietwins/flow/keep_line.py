"""One typed line becomes an entry, and a win in its owner's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.insert import insert
from quietwins.flow.look_again import look_again
from quietwins.people.models import Person
from quietwins.spotting.rules import came_back
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


def keep_line(line: Line, *, by: Person | None, at: datetime) -> Keep:
    """Keep `line`. The first one makes its person, so that nobody need sign up to begin."""
    thread, latest = _everyday(by) if by else (None, None)  # before others are held up
    try:
        return _kept(line, by, thread, at, look=_may_tell(line, latest))
    except IntegrityError:
        if by is None:
            raise
        return _sent_before(line, by, at)


@transaction.atomic
def _kept(line: Line, by: Person | None, thread: int | None, at: datetime, *, look: bool) -> Keep:
    """The line as a new one. Raises IntegrityError where its page was sent before."""
    person = by or insert(Person(created_at=at))
    thread = thread or _everyday_of(person)
    entry = insert(_entry(line, person, thread, at))
    win = insert(Win(person=person, rule=OWN, thread_id=thread, anchor=entry, found_at=at))
    insert(Cited(win=win, entry=entry, position=0))
    if look:
        look_again([thread], at=at)
    return insert(Keep(win=win, by=person, verdict=Keep.Verdict.KEPT, at=at))


@transaction.atomic
def _sent_before(line: Line, by: Person, at: datetime) -> Keep:
    """A page sent twice is one line; with something else on it, it is another, and kept too."""
    entry = Entry.objects.get(owner=by, client_id=line.client_id)
    content = repr((line.words, list(line.chips), line.place, line.day))
    if repr((entry.words, entry.chips, entry.place, entry.happened_on)) != content:
        return keep_line(replace(line, client_id=uuid5(line.client_id, content)), by=by, at=at)
    if entry.undone_at:
        entry.stand_again()
        look_again([entry.thread_id], at=at)
    return Win.objects.get(rule=OWN, anchor=entry).keep(by=by, at=at)


def _everyday(person: Person) -> tuple[int | None, date | None]:
    """The key of what typed lines are about, and the day of the latest of them."""
    lines = Entry.objects.filter(
        thread__owner=person, thread__circle=None, thread__name_key=Thread.key_of(EVERYDAY)
    )
    latest = lines.order_by("-happened_on").values_list("thread", "happened_on")[:1]
    return next(iter(latest), (None, None))


def _everyday_of(person: Person) -> int:
    thread, _ = Thread.objects.get_or_create(
        owner=person, circle=None, name_key=Thread.key_of(EVERYDAY), defaults={"name": EVERYDAY}
    )
    return thread.pk


def _may_tell(line: Line, latest: date | None) -> bool:
    """Whether spotting could find anything: in a chip, after a silence, or before the latest day.

    One more line of words, soon after the last one, can be no more than what it says.
    """
    soon = latest is not None and 0 <= (line.day - latest).days <= came_back.RULE.pause
    return bool(line.chips) or not (latest is None or soon)


def _entry(line: Line, person: Person, thread: int, at: datetime) -> Entry:
    return Entry(
        owner=person,
        about=person,
        thread_id=thread,
        client_id=line.client_id,
        kind=line.chips[0] if line.chips else "",
        chips=list(line.chips),
        place=line.place,
        words=line.words,
        happened_on=line.day,
        order=int(at.timestamp() * 1_000_000),
        recorded_at=at,
    )
