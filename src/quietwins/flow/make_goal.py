"""A goal or a tiny step is made as its owner words it; the first makes its person."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from quietwins.evidence.models import Thread
from quietwins.goals.course import What
from quietwins.goals.models import Decision, Goal
from quietwins.people.models import Person

ENOUGH = 3
"""The level in the middle: enough for today."""


@dataclass(frozen=True)
class Wanted:
    """A goal as its owner asks for it; see `goals.models.Plan`. Without words for what it is
    about, that is the goal itself.
    """

    name: str
    tiny: bool = False
    about: str = ""
    levels: tuple[str, ...] = ()
    after: str = ""
    days: str = ""
    weekly: int = 0
    place: str = ""

    def planned_by(self, owner: Person) -> dict[str, Any]:
        """As a decision holds it."""
        return {
            "name": self.name,
            "thread": _thread(self.about or self.name, owner),
            "levels": list(self.levels),
            "after": self.after,
            "days": self.days,
            "weekly": self.weekly,
            "place": self.place,
        }


def make_goal(
    wanted: Wanted, *, by: Person | None, day: date, client_id: UUID, at: datetime
) -> Goal:
    """A goal from `day` on; made by the same page before, it is that one."""
    try:
        return _made(wanted, by, day, client_id, at)
    except IntegrityError:
        if by is None:
            raise
        return Goal.objects.get(owner=by, client_id=client_id)


@transaction.atomic
def _made(wanted: Wanted, by: Person | None, day: date, client_id: UUID, at: datetime) -> Goal:
    owner = by or Person.objects.create(created_at=at)
    made = {"client_id": client_id, "tiny": wanted.tiny, "made_at": at}
    goal = Goal.objects.create(owner=owner, **made)
    said = {"client_id": client_id, "what": What.SET, "since": day, "at": at}
    Decision.objects.create(of=goal, **said, **wanted.planned_by(owner))
    return goal


def _thread(name: str, owner: Person) -> Thread:
    """What it is about, at home."""
    key = Thread.key_of(name)
    thread, _ = Thread.objects.get_or_create(
        owner=owner, circle=None, name_key=key, defaults={"name": name}
    )
    return thread
