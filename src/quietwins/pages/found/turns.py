"""Whom to look for today, each with a form beside the name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from quietwins.pages.found.pupils import Pupil
from quietwins.pages.observing.form import Typed, reminders
from quietwins.people.models import Circle
from quietwins.people.turns import whose_turn
from quietwins.wording import OBSERVED


@dataclass(frozen=True)
class Turns:
    """The two or three of the day, by name, and an empty form for what is seen of one."""

    people: Sequence[tuple[UUID, str]]
    form: Typed
    chips: Mapping[str, str]
    reminders: Sequence[tuple[int, str]]


def turns(circle: Circle, pupils: Iterable[Pupil], today: date) -> Turns:
    """Nothing of what is written down about anybody goes in."""
    names = {one.id: one.name for one in pupils}
    few = whose_turn([*names], today, str(circle.public_id))
    return Turns([(one, names[one]) for one in few], Typed(day=today), OBSERVED, reminders())
