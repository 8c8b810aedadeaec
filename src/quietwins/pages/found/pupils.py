"""Who is in a class, as its teacher's pages name them."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from quietwins.people.models import Circle, Person
from quietwins.sharing.classes import pupils_for
from quietwins.sharing.eyes import circles_for
from quietwins.statements.again import asked_again


class Pupil(NamedTuple):
    """One place in a class; `joined` says whether the pupil opens their own book."""

    pk: int
    id: UUID
    name: str
    joined: bool


def taught_class(person: Person | None, public_id: UUID) -> Circle:
    """One that `person` teaches. Raises Http404 where it is none of theirs."""
    for circle in _taught(person, public_id) if person else ():
        return circle
    raise Http404


def pupils_in(circle: Circle, person: Person) -> Sequence[Pupil]:
    """By name. One query."""
    rows = _there(person, circle)
    return [Pupil(pk, one, name, joined is not None) for pk, one, name, joined in rows]


@asked_again
def _taught(person: Person, public_id: UUID) -> "QuerySet[Circle]":
    return circles_for(person).filter(public_id=public_id).select_related("within")


@asked_again
def _there(person: Person, circle: Circle) -> "QuerySet[Any, tuple[Any, ...]]":
    there = pupils_for(person).filter(circle=circle).order_by("person__name", "pk")
    return there.values_list("person", "person__public_id", "person__name", "joined_at")
