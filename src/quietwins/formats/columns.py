"""Rows of files, as the columns that spotting looks at."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quietwins.formats.rows import Row
from quietwins.spotting.days import day_number
from quietwins.spotting.evidence import NO_KIND, Evidence

_NAN = float("nan")

T = TypeVar("T")


@dataclass(frozen=True)
class Learner:
    """Somebody in a file. Identity is the id where the file has one."""

    name: str
    id: str | None


@dataclass(frozen=True)
class Columns:
    """Evidence, and what its numbers stand for: `evidence.row` is an index into `rows`,
    `person` into `learners`, `thread` into `threads`, `kind` into `kinds`."""

    evidence: Evidence
    rows: Sequence[Row]
    learners: Sequence[Learner]
    threads: Sequence[str]
    kinds: Sequence[str]


def columns(rows: Sequence[Row]) -> Columns:
    """The columns of `rows`. Names are matched without regard to case; the first spelling stays."""
    called = _first_names(rows)
    person, firsts = _numbered(rows, lambda row: _identity(row, called))
    learners = [Learner(row.learner, row.learner_id) for row in firsts]
    thread, threads = _numbered([row.thread for row in rows], folded)
    kind, kinds = _numbered([row.kind for row in rows], folded)
    unnamed = kinds.index("") if "" in kinds else None
    evidence = Evidence.of_columns(
        row=range(len(rows)),
        person=person,
        thread=thread,
        kind=[NO_KIND if number == unnamed else number for number in kind],
        order=[row.order for row in rows],
        day=[day_number(row.day) for row in rows],
        amount=[_NAN if row.amount is None else row.amount for row in rows],
        out_of=[_NAN if row.out_of is None else row.out_of for row in rows],
        prompts=[_NAN if row.prompts is None else row.prompts for row in rows],
        planned=[row.planned for row in rows],
        state=[row.state for row in rows],
        better=[row.better for row in rows],
    )
    return Columns(evidence, rows, learners, threads, kinds)


def _numbered(things: Iterable[T], key: Callable[[T], Hashable]) -> tuple[list[int], list[T]]:
    """A number for each thing, alike where `key` is, and what the numbers stand for."""
    numbers: dict[Hashable, int] = {}
    firsts: list[T] = []
    found = []
    for thing in things:
        number = numbers.setdefault(key(thing), len(firsts))
        if number == len(firsts):
            firsts.append(thing)
        found.append(number)
    return found, firsts


def _first_names(rows: Sequence[Row]) -> dict[tuple[str, str | None], str]:
    """The name each file gives to each id, folded."""
    called: dict[tuple[str, str | None], str] = {}
    for row in rows:
        called.setdefault((row.source, row.learner_id), folded(row.learner))
    return called


def _identity(row: Row, called: Mapping[tuple[str, str | None], str]) -> Hashable:
    """The id within a file; across files the same id must go with the same name, since two
    systems may both have a learner 12."""
    if row.learner_id is None:
        return ("name", folded(row.learner))
    return ("id", row.learner_id, called[row.source, row.learner_id])


def folded(text: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(text.split()).casefold()
