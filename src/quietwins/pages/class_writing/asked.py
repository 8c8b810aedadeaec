"""What a pupil's class asks them to write, and the piece they began from it."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from quietwins.people.models import Circle, Person
from quietwins.sharing.pieces import pieces_for, tasks_asked_of


class Asked(NamedTuple):
    """One thing to write; `begun` is the latest piece of one's own from it, if there is one."""

    id: UUID
    name: str
    words: str
    begun: UUID | None


def asked_in(room: Circle, person: Person | None) -> Sequence[Asked]:
    """The latest first. Two queries, and one where nothing is asked."""
    rows = tasks_asked_of(person).filter(circle=room).order_by("-made_at", "-pk")
    tasks = [*rows.values_list("pk", "public_id", "name", "words")]
    mine = pieces_for(person).filter(task__in=[pk for pk, *__ in tasks]).order_by("made_at", "pk")
    begun = dict(mine.values_list("task", "public_id")) if tasks else {}
    return [Asked(one, name, words, begun.get(pk)) for pk, one, name, words in tasks]
