"""Lists as pages show them: each step with what became of it, and its parts under it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from quietwins.language import _
from quietwins.lists.models import List, Mark
from quietwins.lists.steps import DEEPEST, Step
from quietwins.pages.became import STATES
from quietwins.spotting.evidence import State

NAMES: Mapping[str, State] = {state.name.lower(): state for state in STATES}
"""What a mark is called in a form."""


class Marked(NamedTuple):
    """What became of a step, and the entry that says so."""

    state: State
    entry: UUID

    @property
    def name(self) -> str:
        return self.state.name.lower()

    @property
    def words(self) -> str:
        return _(STATES[self.state])


@dataclass(frozen=True)
class Shown:
    """One step, its mark where it has one, and its parts."""

    id: UUID
    words: str
    mark: Marked | None
    parts: Sequence["Shown"]
    breaks_down: bool


@dataclass(frozen=True)
class ShownList:
    """One list. `choices` are what a step can be marked with: its name in a form, its words."""

    id: UUID
    name: str
    days: str
    on: date | None
    put_away: bool
    steps: Sequence[Shown]

    @cached_property
    def choices(self) -> Mapping[str, str]:
        return {name: _(STATES[state]) for name, state in NAMES.items()}


Marks = Mapping[tuple[int, UUID], Marked]


def shown(lists: Iterable[List], day: date) -> list[ShownList]:
    """Each with its marks as of `day`, in one query."""
    some = list(lists)
    marks = _marks(some, day) if some else {}
    return [_list(one, marks) for one in some]


def unmarked(steps: Iterable[Shown]) -> list[Shown]:
    """Those without a mark, and those that such a one is a part of."""
    left = ((step, unmarked(step.parts)) for step in steps)
    return [
        Shown(step.id, step.words, step.mark, parts, step.breaks_down)
        for step, parts in left
        if parts or step.mark is None
    ]


def find_step(steps: Iterable[Shown], wanted: UUID) -> Shown | None:
    """It, however deep it is."""
    for step in steps:
        if found := step if step.id == wanted else find_step(step.parts, wanted):
            return found
    return None


def _marks(lists: Sequence[List], day: date) -> Marks:
    """By list and step, the latest."""
    rows = Mark.objects.seen_on(day).filter(of__in=lists)
    given = rows.values_list("of_id", "step", "entry__state", "entry__public_id")
    return {(of, step): Marked(State(state), entry) for of, step, state, entry in given}


def _list(one: List, marks: Marks) -> ShownList:
    steps = _nested([*one.in_order], 0, one.pk, marks)
    return ShownList(one.public_id, one.name, one.days, one.on, one.put_away, steps)


def _nested(rest: list[Step], depth: int, of: int, marks: Marks) -> list[Shown]:
    """Take from the front of `rest` what is as deep as `depth`, each with its parts."""
    found = []
    while rest and rest[0].depth >= depth:
        step = rest.pop(0)
        parts = _nested(rest, step.depth + 1, of, marks)
        mark = marks.get((of, step.id))
        found.append(Shown(step.id, step.words, mark, parts, step.depth < DEEPEST))
    return found
