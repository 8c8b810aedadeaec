"""Since that day: what somebody asks about a thing of their own, as an address says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404

from quietwins.pages.numbers.answers import Answer, since
from quietwins.pages.numbers.things import Thing, columns_for
from quietwins.people.models import Person
from quietwins.spotting.comparing import compared
from quietwins.spotting.days import day_number
from quietwins.spotting.rules.since import Since


@dataclass(frozen=True)
class Asked:
    """As a form sends it. `first` and `last` bound the days before, where they are said."""

    thing: str = ""
    day: date | None = None
    first: date | None = None
    last: date | None = None


def asked(sent: Mapping[str, str]) -> Asked:
    """A day that cannot be read is none."""
    first, last = _day(sent.get("from", "")), _day(sent.get("to", ""))
    return Asked(sent.get("thing", ""), _day(sent.get("day", "")), first, last)


def answered(to: Asked, things: Sequence[Thing], person: Person | None) -> Answer | None:
    """None where no thing or no day was asked about. Http404 for a thing that is not one's own."""
    if not to.thing:
        return None
    thing = next((one for one in things if str(one.id) == to.thing), None)
    if thing is None or person is None:
        raise Http404
    return _compared(thing, to, to.day, person) if to.day else None


def _compared(thing: Thing, to: Asked, day: date, person: Person) -> Answer:
    columns = columns_for(person, [thing])
    low = columns.numbers({thing.key} if thing.began_low else ())
    evidence = columns.evidence
    if to.first:
        evidence = evidence.take(evidence.day >= day_number(to.first))
    rule = Since(day=day_number(day), ahead=_ahead(to.last, day), low_start=low)
    found = next(iter(compared(evidence, rule)), None)
    return since(thing, found, day, columns)


def _ahead(last: date | None, day: date) -> int:
    """Days between the last day before and the day, which are left out."""
    return max((day - last - timedelta(days=1)).days, 0) if last else 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
