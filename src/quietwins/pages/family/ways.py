"""The ways from People to what a family sees of somebody, and to what family saw of oneself."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from quietwins.pages.family.names import name_of
from quietwins.people.models import Person
from quietwins.sharing.family import cared_for, offers_for


@dataclass(frozen=True)
class Ways:
    """By id and name, whom one cares for; and whether something waits for a word of one's own."""

    young: Sequence[tuple[UUID, str]]
    offered: bool


def family_ways(person: Person | None) -> Ways:
    """Two queries; none for somebody new."""
    theirs = cared_for(person).order_by("name", "pk")
    young = [(one.public_id, name_of(one)) for one in theirs]
    return Ways(young, offers_for(person).waiting().exists())
