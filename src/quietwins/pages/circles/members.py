"""Who is in a group, as it is said to those in it: by going, nobody is missed from the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef

from quietwins.people.models import Answer, Circle, Membership, Person
from quietwins.sharing.groups import kept_apart_by, newcomers_for


@dataclass(frozen=True)
class Member:
    """Somebody who came in; `apart` where the reader keeps apart from them."""

    id: UUID
    name: str
    me: bool
    apart: bool


@dataclass(frozen=True)
class Newcomer:
    """Somebody who asked to come in, and whether the reader has answered."""

    id: UUID
    name: str
    group: UUID
    group_name: str
    answered: bool


def members_of(circle: Circle, reader: Person | None) -> Sequence[Member]:
    """In the order in which they came."""
    apart = kept_apart_by(reader).filter(pk=OuterRef("person"))
    there = Membership.objects.came_in().filter(circle=circle).annotate(apart=Exists(apart))
    rows = there.order_by("pk").values_list("person__public_id", "person__name", "person", "apart")
    own = reader.pk if reader else 0
    return [Member(id, name, pk == own, apart) for id, name, pk, apart in rows]


def newcomers_to(reader: Person | None) -> Sequence[Newcomer]:
    """Everybody who waits for the yes of `reader`."""
    said = Answer.objects.filter(about=OuterRef("pk"), by=reader)
    asking = newcomers_for(reader).annotate(answered=Exists(said)).order_by("pk")
    return [
        Newcomer(*row)
        for row in asking.values_list(
            "person__public_id", "person__name", "circle__public_id", "circle__name", "answered"
        )
    ]
