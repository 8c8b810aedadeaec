"""One's own things that have values, and the columns of some of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q

from quietwins.evidence.columns import Columns, columns_of
from quietwins.flow.occasions import planned_in
from quietwins.people.models import Person
from quietwins.sharing.eyes import entries_for, threads_for
from quietwins.wording import about_words


class Thing(NamedTuple):
    """What something is about, and how many values it has."""

    key: int
    id: UUID
    name: str
    began_low: bool
    values: int


def things_of(person: Person | None) -> Sequence[Thing]:
    """Those with a value, by name; what one notes of a class is the class's. One question; none of
    somebody new.
    """
    if person is None:
        return []
    standing = Q(entries__undone_at=None, entries__amount__isnull=False)
    own = threads_for(person).filter(owner=person, tally=None)
    counted = own.annotate(many=Count("entries", filter=standing)).filter(many__gt=0)
    rows = counted.values_list("pk", "public_id", "name", "began_low", "many")
    things = [Thing(*row)._replace(name=about_words(row[2])) for row in rows]
    return sorted(things, key=lambda thing: thing.name.casefold())


def columns_for(person: Person, things: Iterable[Thing]) -> Columns:
    """All that stands of them, as spotting sees it whenever it looks."""
    keys = [thing.key for thing in things]
    standing = entries_for(person).filter(owner=person, thread__in=keys, undone_at=None)
    return columns_of(standing, planned_in(keys))
