"""What somebody kept, as pages list it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Value

from quietwins.pages.telling import Told, tell, to_tell, told
from quietwins.people.models import Person
from quietwins.sharing.eyes import keeps_for, open_wins, own_wins, wins_for
from quietwins.sharing.models import Suggestion
from quietwins.spotting.choosing import FEW, choose
from quietwins.statements.again import asked_again
from quietwins.wins.models import Keep, Win, WinQuerySet

TEN = 10
_FAR = 7  # digits of a page that nobody has
_LATEST = 200
_SAID = ("win__anchor__chips", "win__anchor__place")
_WAITING = (
    "public_id",
    "rule",
    "person_id",
    "thread_id",
    "anchor__happened_on",
    "anchor__order",
    "strength",
    "put",
)


@dataclass(frozen=True)
class TenKept:
    """Ten a page, newest first, and whether there are later and earlier ones."""

    wins: Sequence[Told]
    number: int
    newer: bool
    older: bool


class _Waiting(NamedTuple):
    """As much of a win as choosing looks at."""

    id: UUID
    rule: str
    person: int
    thread: int
    on: date | None
    order: int
    strength: str
    put: bool

    @property
    def day(self) -> int:
        return self.on.toordinal() if self.on else 0


def kept_since(person: Person | None, moment: datetime) -> list[Told]:
    """The latest ten that `person` kept of their own since then, the latest first."""
    if person is None:
        return []
    return told(_kept_since(person, moment), person)


@asked_again
def _kept_since(person: Person, moment: datetime) -> "QuerySet[Win, Any]":
    kept = own_wins(person).kept_by(person, since=moment)
    return to_tell(kept.order_by("-keeps__at", "-pk")[:TEN])


def ten_at(kept: QuerySet[Win], number: int) -> "QuerySet[Win, Any]":
    """Page `number`, from 1, of what is kept, and one more where there are earlier ones."""
    first = (number - 1) * TEN
    return to_tell(kept[first : first + TEN + 1])


def ten_of(rows: Iterable[Any], number: int, person: Person | None) -> TenKept:
    """The rows of `ten_at`, told to `person`."""
    found = told(list(rows), person)
    return TenKept(found[:TEN], number, newer=number > 1, older=len(found) > TEN)


def page_number(asked: str) -> int:
    """The page that an address asks for; the first where that is none."""
    return max(int(asked), 1) if asked.isdecimal() and len(asked) < _FAR else 1


class Last(NamedTuple):
    """What was last kept: when, and the names of its chips and its place."""

    at: datetime | None = None
    names: frozenset[str] = frozenset()


def last_kept(person: Person | None) -> Last:
    """Nothing of somebody new."""
    if person is None:
        return Last()
    for at, chips, place in _last(person):
        return Last(at, frozenset((*chips, place)))
    return Last()


@asked_again
def _last(person: Person) -> "QuerySet[Keep, tuple[Any, ...]]":
    standing = keeps_for(person).filter(verdict=Keep.Verdict.KEPT, undone_at=None)
    return standing.order_by("-at", "-pk").values_list("at", *_SAID)[:1]


def found_for(person: Person | None) -> list[Told]:
    """The few found in `person`'s own entries that wait for a word, chosen among the latest: first
    what a teacher put before them.
    """
    if person is None:
        return []
    waiting = [*map(_Waiting._make, _waiting(person))]
    put = [win for win in waiting if win.put][:FEW]
    chosen = [*put, *(win for win in choose(waiting) if win not in put)]
    few = own_wins(person).filter(public_id__in=[win.id for win in chosen])
    told = {win.id: win for win in tell(few, person)} if chosen else {}
    return [told[win.id] for win in chosen]


@asked_again
def _waiting(person: Person) -> "QuerySet[Win, tuple[Any, ...]]":
    put = Exists(Suggestion.objects.filter(win=OuterRef("pk")))
    waiting = open_wins(person).undecided_by(person).annotate(put=put).order_by("-put", "-pk")
    return waiting.values_list(*_WAITING)[:_LATEST]


def undone_win(person: Person | None, public_id: str) -> Told | None:
    """The win just taken out, so that it can be put back."""
    try:
        wanted = UUID(public_id)
    except ValueError:
        return None
    undone = keeps_for(person).filter(win__public_id=wanted, undone_at__isnull=False)
    return next(iter(tell(wins_for(person).filter(keeps__in=undone), person)), None)


def kept_wins(person: Person | None) -> WinQuerySet:
    """All that `person` keeps, the latest first; `keeps` is that person's word."""
    nothing = Win.objects.none().annotate(felt_big=Value(False))
    kept = wins_for(person).kept_by(person) if person else nothing
    return kept.order_by("-keeps__at", "-pk")
