"""What a class is asked to write is set, put away, and brought back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Task


@dataclass(frozen=True)
class Asked:
    """What is asked. `starter` is how a sentence may begin, `set_texts` what it is about."""

    name: str
    words: str = ""
    starter: str = ""
    set_texts: Sequence[str] = ()


def set_task(asked: Asked, circle: Circle, *, by: Person, client_id: UUID, at: datetime) -> Task:
    """A page sent twice sets it once."""
    made = {
        "circle": circle,
        "name": asked.name,
        "words": asked.words,
        "starter": asked.starter,
        "set_texts": [*asked.set_texts],
        "made_at": at,
    }
    task, _ = Task.objects.get_or_create(by=by, client_id=client_id, defaults=made)
    return task


def put_task_away(task: Task, *, away: bool) -> None:
    """No pupil is offered it any more; what was begun from it stays. Or it is offered again."""
    task.put_away = away
    task.save(update_fields=["put_away"])
