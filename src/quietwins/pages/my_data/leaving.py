"""What somebody reads before everything goes: what, when, and how to stop it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest

from quietwins.flow.erase import DAYS, Goes, what_goes
from quietwins.pages import clock
from quietwins.people.models import Login, Person


@dataclass(frozen=True)
class Asked:
    """How many days to wait, and then what goes on which day. With no way to come back, at once."""

    days: int
    on: date
    goes: Sequence[Goes]


def asked(request: HttpRequest, person: Person) -> Asked | None:
    """None where no time was chosen yet, and one can be."""
    offered = DAYS if person.can_come_back else DAYS[:1]
    sent = request.POST if request.method == "POST" else request.GET
    days = sent.get("days", "0" if offered == (0,) and sent is request.GET else "")
    if days not in map(str, offered):
        return None
    on = clock.today(person) + timedelta(int(days))
    return Asked(int(days), on, what_goes(person))


def is_confirmed(request: HttpRequest, person: Person) -> bool:
    """By the name that its owner signs in with, where there is one."""
    if not hasattr(person, "login"):
        return True
    return Login.key_of(request.POST.get("name", "")) == person.login.name_key


def leaving_of(person: Person | None) -> date | None:
    """The day on which everything goes, where that was asked for."""
    if person is None or not hasattr(person, "leaving"):
        return None
    return person.leaving.goes_at.astimezone(clock.zone_of(person)).date()
