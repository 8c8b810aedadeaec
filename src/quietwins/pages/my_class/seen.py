"""What teachers wrote of a pupil in class, in the words that the teachers chose."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from quietwins.language import _
from quietwins.people.models import Circle, Person
from quietwins.sharing.classes import observations_of
from quietwins.wording import CHIPS, seen_words

_LATEST = 20


class Seen(NamedTuple):
    """One thing that was seen: what, in which work, when, and who saw it."""

    says: str
    day: date | None
    by: str


def seen_of(person: Person | None, room: Circle) -> Sequence[Seen]:
    """The latest first."""
    noted = observations_of(person).filter(entry__circle=room, entry__undone_at=None)
    rows = noted.order_by("-entry__happened_on", "-pk").values_list(
        *("entry__kind", "entry__prompts", "entry__words", "entry__task"),
        *("entry__happened_on", "by__name"),
    )
    return [
        Seen(seen_says(kind, prompts, words, task), day, by or _("Your teacher"))
        for kind, prompts, words, task, day, by in rows[:_LATEST]
    ]


def seen_says(kind: str, prompts: float | None, words: str, task: str) -> str:
    """What was seen, in one line."""
    chip = CHIPS.get(kind)
    seen = seen_words(_(chip.doing) if chip else "", prompts, "")
    return ": ".join(filter(None, (task, " · ".join(filter(None, (words, seen))))))
