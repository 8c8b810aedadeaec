"""Homework as a form sends it: what it was called, and a column of ticks."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.language import _
from quietwins.pages.lists.form import client_id, day_of, uuid_of, words_of

_LONGEST = 200


@dataclass(frozen=True)
class Typed:
    """The form as it stands. `did` and `away` are pupils by id; `away` had leave."""

    day: date
    name: str = ""
    did: Collection[UUID] = ()
    away: Collection[UUID] = ()
    page: UUID = field(default_factory=uuid4)
    problem: str = ""


def sent_ticks(sent: QueryDict, today: date) -> Typed:
    """As it was sent. One tick is enough; a page with none says nothing about anybody."""
    typed = Typed(
        day=min(day_of(sent.get("day", "")) or today, today),
        name=words_of(sent, "name")[:_LONGEST],
        did={one for one in map(uuid_of, sent.getlist("did")) if one},
        away={one for one in map(uuid_of, sent.getlist("away")) if one},
        page=client_id(sent),
    )
    return typed if typed.did else replace(typed, problem=_("One tick is enough."))
