"""One thing somebody did, or rested from, becomes an entry, and a win in its owner's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from operator import attrgetter
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from quietwins.evidence.models import Entry, Spans, Thread
from quietwins.flow.look_again import look_again
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.spotting.rules import came_back
from quietwins.statements.again import asked_again
from quietwins.statements.insert import insert
from quietwins.wins.models import OWN, Cited, Keep, Win
from quietwins.wording import EVERYDAY


@dataclass(frozen=True)
class Line:
    """What was typed or ticked. `client_id` is the page's own, so that a repeat answers the same.

    about     what it is about; empty is everyday things
    kind      what sort of thing, so that like is compared with like; else the first chip says it
    question  what the words answer: a box of the journal, "learned", "month"; empty is none
    """

    words: str
    chips: Sequence[str]
    place: str
    day: date
    client_id: UUID
    about: str = ""
    kind: str = ""
    state: State = State.DONE
    planned: bool = False
    amount: float | None = None
    out_of: float | None = None
    question: str = ""
    spans: Spans = Spans.DAY
    aloud: bool = False


def keep_line(line: Line, *, by: Person | None, at: datetime) -> Keep:
    """Keep `line`. The first one makes its person, so that nobody need sign up to begin."""
    thread, latest = _known(line, by) if by else (None, None)  # before others are held up
    try:
        return _kept(line, by, thread, at, look=_may_tell(line, latest))
    except IntegrityError:
        if by is None:
            raise
        return _sent_before(line, by, at)


@transaction.atomic
def put_down(line: Line, *, by: Person | None, at: datetime) -> Entry:
    """`line` as an entry alone, for spotting to see; it is nobody's win, such as something hard."""
    sent = Entry.objects.filter(owner=by, client_id=line.client_id).first() if by else None
    if sent:
        return sent
    entry = _entered(line, by, None, at)
    look_again([entry.thread_id], at=at)
    return entry


@transaction.atomic
def _kept(line: Line, by: Person | None, thread: int | None, at: datetime, *, look: bool) -> Keep:
    """The line as a new one. Raises IntegrityError where its page was sent before."""
    entry = _entered(line, by, thread, at)
    person, thread = entry.owner, entry.thread_id
    win = insert(Win(person=person, rule=OWN, thread_id=thread, anchor=entry, found_at=at))
    insert(Cited(win=win, entry=entry, position=0))
    if look:
        look_again([thread], at=at)
    return insert(Keep(win=win, by=person, verdict=Keep.Verdict.KEPT, at=at))


def _entered(line: Line, by: Person | None, thread: int | None, at: datetime) -> Entry:
    person = by or insert(Person(created_at=at))
    return insert(_entry(line, person, thread or _thread(line, person), at))


@transaction.atomic
def _sent_before(line: Line, by: Person, at: datetime) -> Keep:
    """A page sent twice is one line; with something else on it, it is another, and kept too."""
    sent = Entry.objects.select_related("thread").get(owner=by, client_id=line.client_id)
    if not _says(sent, line):
        other = uuid5(line.client_id, repr(replace(line, client_id=UUID(int=0))))
        return keep_line(replace(line, client_id=other), by=by, at=at)
    if sent.undone_at:
        sent.stand_again()
        look_again([sent.thread_id], at=at)
    return Win.objects.get(rule=OWN, anchor=sent).keep(by=by, at=at)


_content = attrgetter(
    *("words", "chips", "place", "happened_on", "kind", "state", "planned"),
    *("amount", "out_of", "question", "spans", "aloud"),
)


def _says(sent: Entry, line: Line) -> bool:
    here = _entry(line, sent.owner, sent.thread_id, sent.recorded_at)
    return sent.thread.name_key == _about(line) and bool(_content(here) == _content(sent))


def _about(line: Line) -> str:
    return Thread.key_of(line.about or EVERYDAY)


def _known(line: Line, person: Person) -> tuple[int | None, date | None]:
    """The key of what the line is about, and the day of the latest there."""
    return next(iter(_latest(person, _about(line))), (None, None))


@asked_again
def _latest(person: Person, about: str) -> "QuerySet[Entry, tuple[int, date | None]]":
    there = Entry.objects.filter(thread__owner=person, thread__circle=None, thread__name_key=about)
    return there.order_by("-happened_on").values_list("thread", "happened_on")[:1]


def _thread(line: Line, person: Person) -> int:
    thread, _ = Thread.objects.get_or_create(
        owner=person,
        circle=None,
        name_key=_about(line),
        defaults={"name": line.about or EVERYDAY},
    )
    return thread.pk


def _may_tell(line: Line, latest: date | None) -> bool:
    """Whether spotting could find anything. One more line of words, soon after the last one, can
    be no more than what it says.
    """
    told = line.chips or line.about or line.kind or line.state != State.DONE
    soon = latest is None or 0 <= (line.day - latest).days <= came_back.RULE.pause
    return bool(told) or not soon


def _entry(line: Line, person: Person, thread: int, at: datetime) -> Entry:
    return Entry(
        owner=person,
        about=person,
        thread_id=thread,
        client_id=line.client_id,
        kind=line.kind or next(iter(line.chips), ""),
        chips=list(line.chips),
        place=line.place,
        words=line.words,
        happened_on=line.day,
        order=int(at.timestamp() * 1_000_000),
        recorded_at=at,
        amount=line.amount,
        out_of=line.out_of,
        planned=line.planned,
        state=line.state,
        question=line.question,
        spans=line.spans,
        aloud=line.aloud,
    )
