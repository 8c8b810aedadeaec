"""All that somebody kept, in the order kept: what the path is drawn from, in one question."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from markupsafe import Markup

from quietwins.pages import clock
from quietwins.pages.kept import kept_wins
from quietwins.pages.redraw import with_query
from quietwins.pages.said import SAYING, said
from quietwins.pages.telling import noted
from quietwins.people.models import Person
from quietwins.pictures.stones import Stone, stones_path
from quietwins.wins.models import OWN, WinQuerySet


class Kept(NamedTuple):
    """One win that stands, on which of its keeper's days it was kept, and what it says.

    on      the day it happened; none where nobody knows it
    about   which thing it is about, whose name is `thread`
    anchor  the key of the entry that completed it
    counted whether it was found in a file or has an amount, and so perhaps others are counted too
    """

    id: UUID
    day: date
    says: str
    on: date | None
    about: UUID
    thread: str
    anchor: int = 0
    counted: bool = False


def all_kept(person: Person | None, *, marks: bool = True) -> list[Kept]:
    """From the first that `person` kept to the latest; without `marks`, no sentence has one."""
    return in_order(kept_wins(person), person, marks=marks)


def in_order(kept: WinQuerySet, person: Person | None, *, marks: bool = True) -> list[Kept]:
    """Some of what `person` keeps, in the order kept."""
    rows = list(
        kept.order_by("keeps__at", "pk").values_list(
            "keeps__at",
            "anchor__happened_on",
            "thread__public_id",
            "anchor_id",
            *SAYING,
            named=True,
        )
    )
    noted(rows, person)
    zone = clock.zone_of(person)
    return [
        Kept(
            row.public_id,
            row.keeps__at.astimezone(zone).date(),
            said(row, person, marks=marks),
            row.anchor__happened_on,
            row.thread__public_id,
            row.thread__name,
            row.anchor_id,
            row.rule != OWN or row.anchor__amount is not None,
        )
        for row in rows
    ]


def path_of(kept: Sequence[Kept], about: str = "") -> Markup:
    """The picture of them; its text leads to where each is read in full, among those `about`."""
    here = with_query(reverse("progress"), {"about": about})
    to = f"{here}{'&' if about else '?'}now="
    return stones_path([Stone(one.day, one.says, f"{to}{one.id}#then-and-now") for one in kept])
