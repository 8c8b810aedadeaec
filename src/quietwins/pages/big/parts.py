"""Which of one's own wins are part of something bigger."""

from collections.abc import Mapping
from uuid import UUID

from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept, in_order
from quietwins.people.models import Person
from quietwins.wins.models import Big, WinQuerySet


def own_kept(person: Person | None) -> WinQuerySet:
    """Those found in one's own book alone: a teacher's word on a pupil's win is no part of it."""
    return kept_wins(person).filter(person=person)


def parts_of(one: Big, person: Person | None) -> list[Kept]:
    """Those that are, in the order kept."""
    linked = one.parts.filter(linked=True).values("win")
    return in_order(own_kept(person).filter(pk__in=linked), person)


def keys_of(person: Person | None) -> Mapping[UUID, int]:
    """By id, the key of every win that could be."""
    return dict(own_kept(person).values_list("public_id", "pk"))
