"""A class as a learner, as its page and the page of its numbers show it to whoever notes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from quietwins.evidence.models import Tally
from quietwins.formats.measures import ATTENDANCE
from quietwins.language import _
from quietwins.pages.tallies.form import BOXES, Typed, empty
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import class_numbers_for, keeps_for, own_wins, tallies_for
from quietwins.spotting.choosing import choose
from quietwins.statements.again import asked_again
from quietwins.wording import amount_words

_LATEST = 10


@dataclass(frozen=True)
class Noted:
    """One number that stands."""

    id: UUID
    label: str
    says: str
    day: date | None


@dataclass(frozen=True)
class Ours:
    """What a teacher sees of a class and themselves: each win with their own word on it."""

    form: Typed
    wins: Sequence[tuple[Told, str]]


def ours(circle: Circle, person: Person | None, day: date, *, everything: bool = False) -> Ours:
    """The chosen few wins, or all of them, and an empty form."""
    begun = _begun(circle, person)
    found = own_wins(person).filter(thread__tally__circle=circle)
    in_turn = found.order_by("anchor__happened_on", "anchor__order", "pk")
    told = tell(in_turn, person) if begun else []
    words = _words_on(told, person) if told else {}
    shown = told if everything else choose(told)
    wins = [(win, words.get(win.id, "")) for win in shown]
    return Ours(empty(_boxes(begun), day), wins)


def noted_in(circle: Circle, person: Person | None) -> list[str]:
    """The measures that have a box: attendance where somebody said so, and the others always."""
    return _boxes(_begun(circle, person))


def _begun(circle: Circle, person: Person | None) -> Mapping[str, bool]:
    """By measure, whether it is noted now."""
    return dict(_tallied(person, circle)) if person else {}


@asked_again
def _tallied(person: Person, circle: Circle) -> "QuerySet[Tally, tuple[str, bool]]":
    return tallies_for(person).filter(circle=circle).values_list("what", "noted")


def _boxes(begun: Mapping[str, bool]) -> list[str]:
    return [name for name in BOXES if begun.get(name, name != ATTENDANCE)]


def _words_on(told: Sequence[Told], person: Person | None) -> Mapping[UUID, str]:
    words = keeps_for(person).filter(undone_at=None, win__public_id__in=[win.id for win in told])
    return dict(words.values_list("win__public_id", "verdict"))


def latest(circle: Circle, person: Person | None) -> list[Noted]:
    """The latest numbers, the latest day first."""
    own = class_numbers_for(person).filter(thread__tally__circle=circle, undone_at=None)
    rows = own.order_by("-happened_on", "-order", "-pk").values_list(
        "public_id", "thread__tally__what", "amount", "out_of", "happened_on"
    )
    return [
        Noted(number, _(BOXES[what]), amount_words(amount, out_of), day)
        for number, what, amount, out_of, day in rows[:_LATEST]
    ]
