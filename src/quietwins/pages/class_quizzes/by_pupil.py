"""What each pupil answered, where it was said before the first question that this is seen."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from quietwins.flow.look_at import note_looks
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.people.models import Person, Trace
from quietwins.quizzes.models import Answer, Round
from quietwins.recall import Grade
from quietwins.sharing.rounds import answers_seen_in

_WAYS = {
    Answer.Way.CHOSEN: N_("chosen"),
    Answer.Way.SAID: N_("said aloud"),
    Answer.Way.PAPER: N_("on paper"),
}


class Given(NamedTuple):
    """One answer: to what, as it was given, and whether it was known."""

    asks: str
    given: str
    known: str


def by_pupil(round: Round, person: Person | None) -> Sequence[tuple[str, Sequence[Given]]]:
    """By name. Each of them can read that it was looked at."""
    there = answers_seen_in(person).filter(sitting__round=round)
    rows = there.order_by("person__name", "person", "pk").values_list(
        *("person", "person__name", "question__asks", "typed", "way", "grade"), named=True
    )
    note_looks(person, {row.person for row in rows}, Trace.Verb.SAW, at=clock.now())
    found: dict[int, tuple[str, list[Given]]] = {}
    for row in rows:
        found.setdefault(row.person, (row.person__name, []))[1].append(_given(row))
    return [*found.values()]


def _given(row: Any) -> Given:
    way = _WAYS.get(row.way)
    known = _("known") if Grade(row.grade).recalled else _("not that time")
    return Given(row.question__asks, row.typed or (_(way) if way else ""), known)
