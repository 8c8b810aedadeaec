"""A reminder as a form sends it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from typing import NamedTuple
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.remind import Asked
from quietwins.language import _
from quietwins.pages.goals.shown import shown
from quietwins.people.models import Person
from quietwins.sharing.eyes import goals_for, lists_for

_WEEK = "1234567"
_LONGEST = 200


@dataclass(frozen=True)
class Typed:
    """A form as it stands: empty, begun from something of one's own, or as somebody sent it."""

    client_id: UUID
    words: str = ""
    days: str = _WEEK
    at: str = ""
    problem: str = ""

    @property
    def asked(self) -> Asked:
        return Asked(self.days, time.fromisoformat(self.at), self.words)


class Own(NamedTuple):
    """A routine or a tiny step that somebody could be reminded of."""

    id: UUID
    words: str
    days: str


def own(person: Person | None, day: date) -> Iterator[Own]:
    """Routines that are in use, and tiny steps that go on."""
    for one in lists_for(person).filter(put_away=False).exclude(days="").order_by("name", "pk"):
        yield Own(one.public_id, one.name, one.days)
    for step in shown(goals_for(person).filter(tiny=True), day):
        if not (step.rests or step.taken_out):
            yield Own(step.id, step.plan.name, step.plan.days or _WEEK)


def begun(sent: QueryDict, offered: list[Own]) -> Typed:
    """Empty, or with the words and days of what was chosen to be reminded of."""
    for one in offered:
        if str(one.id) == sent.get("of"):
            return Typed(uuid4(), one.words[:_LONGEST], one.days)
    return Typed(uuid4())


def sent_reminder(sent: QueryDict) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    words = " ".join(sent.get("words", "").replace("\0", "").split())[:_LONGEST]
    days = "".join(day for day in _WEEK if day in sent.getlist("days"))
    form = Typed(_client_id(sent), words, days, sent.get("at", ""))
    if not days:
        return replace(form, problem=_("Please choose one day or more."))
    if not _is_time(form.at):
        return replace(form, problem=_("Please choose a time, such as 07:30."))
    return form


def _client_id(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("client_id", ""))
    except ValueError:
        return uuid4()


def _is_time(text: str) -> bool:
    try:
        return time.fromisoformat(text).utcoffset() is None
    except ValueError:
        return False
