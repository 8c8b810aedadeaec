"""Something bigger as a form sends it: its name, and a day if it has one."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.language import _
from quietwins.pages.today.form import uuid_of
from quietwins.wins.models import Big


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    name: str = ""
    day: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""

    @property
    def on(self) -> date | None:
        return _day(self.day)


def as_it_is(one: Big) -> Typed:
    return Typed(one.name, str(one.on or ""))


def typed_big(sent: QueryDict) -> Typed:
    """As it was sent; a day that cannot be read is none."""
    name = " ".join(sent.get("name", "").replace("\0", "").split())
    problem = "" if name else _("A name is enough to begin.")
    return Typed(name, str(_day(sent.get("day", "")) or ""), client_id(sent), problem)


def client_id(sent: QueryDict) -> UUID:
    """The page's own; a new one where it has none."""
    return uuid_of(sent.get("client_id", "")) or uuid4()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
