"""A year of invented people to look around in: each visit has its own, and takes it all away."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from hashlib import sha256
from math import ceil
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from quietwins.flow.invent_drafts import invent_drafts
from quietwins.flow.take_in import File, take_in
from quietwins.formats import Choices, Row, read, recognised
from quietwins.formats.drafts.steps import LADDER
from quietwins.people.keeping import VISITS
from quietwins.people.models import Person
from quietwins.wins.models import Win

_INVENTED = Path(__file__).parent / "invented"
_LIAM, _CLASS = "Liam Byrne", "9B English"
_KEPT, _WAITING = 25, 3
_EVENING = time(17)


class Whom(StrEnum):
    """As whom somebody may look around."""

    LIAM = "liam"
    TEACHER = "teacher"
    ADULT = "adult"


@transaction.atomic
def look_around(as_whom: Whom, *, today: date, at: datetime) -> Person:
    """Somebody invented, with a year that ends in the week of `today`: taken in from files, and
    written, as any other; and some of what was found in it kept on its own day.
    """
    person = _somebody(as_whom, today, at)
    _keep_some(person, at)
    return person


@transaction.atomic
def stop_looking(person: Person) -> None:
    """Remove the whole visit that the invented `person` is part of. Nobody real is touched."""
    Person.objects.filter(pk=person.kept_by_id or person.pk, invented=True).delete()


def sweep(now: datetime) -> int:
    """Remove visits that nobody ended. How many."""
    forgotten = Person.objects.filter(invented=True, created_at__lte=now - VISITS, kept_by=None)
    people = list(forgotten)
    for person in people:
        stop_looking(person)
    return len(people)


def _somebody(as_whom: Whom, today: date, at: datetime) -> Person:
    keeper = Person.objects.create(created_at=at, invented=True)
    if as_whom is Whom.ADULT:
        take_in(_file("at-home.csv", "", today), by=keeper, at=at)
        return keeper
    circle = take_in(_file("class-9b.csv", _CLASS, today), by=keeper, at=at).circle
    assert circle
    liam = Person.objects.get(memberships__circle=circle, name=_LIAM)
    invent_drafts(liam, circle, _moved(_read("class-9b.csv")[1], today), at=at)
    if as_whom is Whom.TEACHER:
        return keeper
    take_in(_file("liam-at-home.csv", "", today), by=liam, at=at)
    return liam


def _keep_some(person: Person, at: datetime) -> None:
    """Keep a part of what was found for `person`, evenly over the year, and every step of their
    own writing; the latest few wait.
    """
    theirs = Win.objects.filter(Q(person=person) | Q(person__kept_by=person)).exclude(rule="best")
    found = list(theirs.select_related("anchor").order_by("anchor__happened_on", "pk"))[:-_WAITING]
    steps = [win for win in found if win.anchor.kind in LADDER and win.person == person]
    for win in {*steps, *found[:: ceil(len(found) / _KEPT)]}:
        win.keep(by=person, at=_on_its_day(win, at))


def _on_its_day(win: Win, at: datetime) -> datetime:
    day = win.anchor.happened_on
    return min(at, datetime.combine(day, _EVENING, at.tzinfo)) if day else at


def _file(name: str, group: str, today: date) -> File:
    digest, rows = _read(name)
    return File(name, "plain_long", digest, group, list(_this_year(rows, today)))


@cache
def _read(name: str) -> tuple[str, tuple[Row, ...]]:
    """A file's digest and its rows, as of the days in it."""
    data = (_INVENTED / name).read_bytes()
    [table] = recognised(name, data, Choices())
    return sha256(data).hexdigest(), tuple(read(table, Choices()).rows)


def _this_year(rows: Sequence[Row], today: date) -> Iterator[Row]:
    """Moved by whole weeks, so that the last is in the week of `today`; what is to come is not."""
    moved = _moved(rows, today)
    for row in rows:
        if row.day and row.day + moved <= today:
            yield replace(row, day=row.day + moved)


def _moved(rows: Sequence[Row], today: date) -> timedelta:
    return _monday(today) - _monday(max(row.day for row in rows if row.day))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())
