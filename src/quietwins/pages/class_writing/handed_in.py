"""What pupils of a class handed in, the latest first. Of who handed in nothing, nothing is said."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models.functions import Substr

from quietwins.formats.errors import shown
from quietwins.language import _
from quietwins.pages.kept import TEN
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Task
from quietwins.sharing.writing import drafts_handed_in_to

_READ, _LINE = 200, 70


class HandedIn(NamedTuple):
    """One draft: whose, of what, and how it begins. `writer` is a key."""

    id: UUID
    writer: int
    name: str
    title: str
    first: str
    day: date


def handed_in(
    circle: Circle, task: Task | None, person: Person | None, number: int
) -> Sequence[HandedIn]:
    """Ten, and one more where there is a page after this one. One query."""
    drafts = drafts_handed_in_to(person).filter(piece__circle=circle)
    drafts = drafts.filter(piece__task=task) if task else drafts
    latest: Any = drafts.order_by("-handed_in_at", "-pk")
    rows = latest.values_list(
        *("public_id", "piece__owner", "piece__owner__name", "piece__name"),
        *(Substr("text", 1, _READ), "happened_on"),
    )
    first = (number - 1) * TEN
    return [
        HandedIn(one, writer, name or _("No name so far"), title, shown(text, _LINE), day)
        for one, writer, name, title, text, day in rows[first : first + TEN + 1]
    ]
