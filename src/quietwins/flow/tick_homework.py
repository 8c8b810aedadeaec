"""Homework ticked in a column: who did it, and who had leave. Of the others nothing is noted."""

from collections.abc import Collection, Iterable
from datetime import datetime

from quietwins.evidence.models import Entry
from quietwins.flow.note_in_class import Occasion, Sight, note_in_class
from quietwins.people.models import Person
from quietwins.spotting.evidence import State


def tick_homework(
    name: str,
    pupils: Iterable[Person],
    when: Occasion,
    *,
    did: Collection[int],
    away: Collection[int],
    at: datetime,
) -> list[Entry]:
    """One planned occasion each. `did` and `away` (with leave) are keys of pupils; a tick counts
    also of somebody who was away.
    """
    sights = [
        (pupil, Sight(task=name, planned=True, state=_became(pupil.pk, did, away)))
        for pupil in pupils
    ]
    return note_in_class(sights, when, at=at)


def _became(pupil: int, did: Collection[int], away: Collection[int]) -> State:
    if pupil in did:
        return State.DONE
    return State.RESTED if pupil in away else State.NOTHING
