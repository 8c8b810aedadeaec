"""Evidence as plain rows, for those who go through it one by one."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from quietwins.spotting import Evidence, State

DRAFTS = (State.DRAFTED, State.SHOWN, State.PUT_RIGHT, State.FEWER_SLIPS)
TRIES = (State.STARTED, State.TRIED, State.DONE, State.NOT_YET, *DRAFTS)
RIGHT = (State.STARTED, State.TRIED, State.DONE)
ASKED = (State.RECALLED, State.NOT_RECALLED)
NEUTRAL = (State.RESTED, State.CHANGED)


class Entry(NamedTuple):
    row: int
    person: int
    thread: int
    kind: int
    order: int
    day: int
    amount: float
    out_of: float
    prompts: float
    planned: bool
    state: int
    better: int

    @property
    def moment(self) -> tuple[int, int]:
        return self.day, self.order

    @property
    def did(self) -> bool:
        """Resting and a change of mind are neutral: neither done nor left."""
        return self.state in (*TRIES, State.HARD)

    @property
    def value(self) -> float:
        """More is better; a share where it is known out of how much."""
        return self.better * (self.amount if math.isnan(self.out_of) else self.share)

    @property
    def share(self) -> float:
        return self.amount / self.out_of

    @property
    def has_total(self) -> bool:
        return not math.isnan(self.out_of)

    @property
    def counted(self) -> bool:
        """Also what is a number and nobody's step."""
        return (self.did or self.state == State.COUNTED) and not math.isnan(self.amount)


T = TypeVar("T")
Anchors = set[int]


def entries_of(evidence: Evidence) -> list[Entry]:
    columns = [getattr(evidence, name).tolist() for name in Entry._fields]
    return sorted(map(Entry._make, zip(*columns, strict=True)), key=lambda entry: entry.moment)


def grouped(entries: Iterable[Entry], by: Callable[[Entry], T]) -> list[tuple[T, list[Entry]]]:
    groups: dict[T, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[by(entry)].append(entry)
    return list(groups.items())


def moments(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Entries of one moment together, earliest first."""
    return [group for _, group in grouped(entries, lambda entry: entry.moment)]


def kinds(entries: Iterable[Entry]) -> list[list[Entry]]:
    return [group for _, group in grouped(entries, lambda entry: entry.kind)]


def comparable(thread: list[Entry]) -> list[list[Entry]]:
    """Counted entries of one kind together; shares and plain amounts apart."""
    counted = [entry for entry in thread if entry.counted]
    return [own for _, own in grouped(counted, lambda e: (e.kind, math.isnan(e.out_of)))]


def rows(entries: Iterable[Entry]) -> Anchors:
    return {entry.row for entry in entries}
