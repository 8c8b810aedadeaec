"""All that somebody kept, in the order kept: what the path is drawn from, in one question."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from quietwins.pages import clock
from quietwins.pages.kept import kept_wins
from quietwins.pages.telling import SAYING, said
from quietwins.people.models import Person


class Kept(NamedTuple):
    """One win that stands, on which of its keeper's days it was kept, and what it says."""

    id: UUID
    day: date
    says: str


def all_kept(person: Person | None) -> list[Kept]:
    """From the first that `person` kept to the latest."""
    in_order = kept_wins(person).order_by("keeps__at", "pk")
    rows = in_order.values_list("keeps__at", *SAYING, named=True)
    zone = clock.zone_of(person)
    return [
        Kept(row.public_id, row.keeps__at.astimezone(zone).date(), said(row, person))
        for row in rows
    ]
