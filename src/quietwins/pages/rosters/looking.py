"""A roster as its page shows it, and as its form chooses from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import QueryDict

from quietwins.flow.roster_waits import RosterWaits
from quietwins.flow.take_in_roster import Lists, missing
from quietwins.formats.rosters import ClassList
from quietwins.pages.doubts import answers_in
from quietwins.pages.lists.form import uuid_of
from quietwins.people.models import Circle, Person
from quietwins.sharing.eyes import circles_for

_LONGEST, _FEW = 200, 5


@dataclass(frozen=True)
class Shown:
    """One class. `gone` are people of it, by id and name, whom the file names no longer."""

    name: str
    first: Sequence[str]
    chosen: bool
    gone: Sequence[tuple[UUID, str]]


@dataclass(frozen=True)
class Looked:
    """The classes in file order, and what more can be left out."""

    classes: Sequence[Shown]
    has_last: bool
    has_ids: bool
    leave: Sequence[str]


def looked_at(waits: RosterWaits, person: Person | None, sent: QueryDict) -> Looked:
    """With what the form said, where it was sent."""
    taught = circles_for(person) if waits.whole else ()
    here = {circle.name.casefold(): circle for circle in taught}
    ticked = {str(at) for at in _ticked(waits, sent)}
    classes = [
        _shown(one, _name(waits, at, one, sent), str(at) in ticked, here)
        for at, one in enumerate(waits.roster.classes)
    ]
    pupils = [pupil for one in waits.roster.classes for pupil in one.pupils]
    last, ids = (any(map(bool, of)) for of in ([p.last for p in pupils], [p.id for p in pupils]))
    return Looked(classes, last, ids, sent.getlist("leave"))


def chosen(waits: RosterWaits, sent: QueryDict) -> list[ClassList]:
    """The classes that were ticked, under the names that were said; none without a name."""
    picked = [(at, waits.roster.classes[at]) for at in _ticked(waits, sent)]
    named = [replace(one, name=_name(waits, at, one, sent)) for at, one in picked]
    return named if all(one.name for one in named) else []


def lists_of(waits: RosterWaits, picked: Sequence[ClassList], sent: QueryDict) -> Lists:
    """What is to be taken in."""
    leave = tuple(filter(None, map(uuid_of, sent.getlist("leave"))))
    return Lists(waits.name, waits.digest, picked, answers_in(sent), leave)


def _ticked(waits: RosterWaits, sent: QueryDict) -> list[int]:
    """Of one class alone nobody has to choose; of a few, all are ticked at first."""
    every = range(len(waits.roster.classes))
    if len(every) == 1 or (not sent and len(every) <= _FEW):
        return list(every)
    return [at for at in every if str(at) in sent.getlist("class")]


def _name(waits: RosterWaits, at: int, one: ClassList, sent: QueryDict) -> str:
    alone = len(waits.roster.classes) == 1
    said = sent.get(f"name.{at}", (alone and waits.group) or one.name)
    return " ".join(said.replace("\0", "").split())[:_LONGEST]


def _shown(one: ClassList, name: str, ticked: bool, here: dict[str, Circle]) -> Shown:
    circle = here.get(name.casefold())
    gone = missing(circle, one.pupils) if circle else None
    people = gone.values_list("person__public_id", "person__name") if gone is not None else ()
    return Shown(name, [pupil.first or pupil.last for pupil in one.pupils], ticked, list(people))
