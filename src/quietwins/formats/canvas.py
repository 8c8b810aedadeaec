"""Canvas gradebook exports: learners down, assignments across, groups and totals at the end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quietwins.formats.cells import is_blank
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.headings import FIRST_NAMES, LAST_NAMES, find
from quietwins.formats.learners import Learner, Who, told_apart, turned
from quietwins.formats.marks import Marks, Task, tasks_of
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_

NAME = "canvas"
LABEL = N_("a Canvas gradebook")
ASKED = 1

_ID = re.compile(r"\(\d+\)\s*$")
_TOTAL = re.compile(
    r"(?:.* )?(?:(?:Unposted )?(?:Current|Final)|Override) (?:Score|Points|Grade)(?: \(.+\))?",
    re.IGNORECASE,
)
_HIDDEN = frozenset({"muted", "manual posting"})


def recognises(table: Table, choices: Choices) -> bool:
    """A `Student` column, with a row of points possible or with ids: theirs and assignments'."""
    if _who(table) is None:
        return False
    ids = find(table.header, "id|sis user id") is not None
    return _points_row(table) is not None or (ids and any(map(_ID.search, table.header)))


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Names, one id, assignments. No login, no section, no total, no note column."""
    book = _book(table, choices)
    return tuple(sorted({*book.who.columns, *(task.at for task in book.tasks)}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order. `out_of` is the points possible; a test student is nobody."""
    return _book(table, choices).marks().rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _book(table, choices).marks().notes()


@dataclass(frozen=True)
class _Book:
    table: Table
    choices: Choices
    who: Who
    points: int
    tasks: list[Task]
    bad: list[UnreadableRow]

    def marks(self) -> Marks:
        learners = [self._learner(at, cells) for at, cells in enumerate(self.table.rows)]
        apart, said = told_apart(learners, self.table)
        return Marks(self.table, self.choices, apart, self.tasks, self.bad, said)

    def _learner(self, at: int, cells: tuple[str, ...]) -> Learner | None:
        marks = [cells[task.at] for task in self.tasks]
        blank = is_blank([*marks, *(cells[column] for column in self.who.columns)])
        name, number = self.who.of(cells)
        name = name if self.who.names[1:] else turned(name)
        hidden = not name and {mark.strip().lower() for mark in marks if mark.strip()} <= _HIDDEN
        special = at == self.points or (at < self.points and not name)
        if blank or hidden or special or name.casefold() == "test student":
            return None
        return Learner(name, number)


def _book(table: Table, choices: Choices) -> _Book:
    who, points = _who(table) or Who((0,)), _points_row(table)
    columns = [
        at
        for at, title in enumerate(table.header)
        if title
        and at not in who.columns
        and _is_assignment(title, "" if points is None else table.rows[points][at].strip())
    ]
    tasks, bad = tasks_of(table, columns, points)
    return _Book(table, choices, who, -1 if points is None else points, tasks, bad)


def _is_assignment(title: str, points: str) -> bool:
    """By its id, or by its points; a group's total has a total's name and "(read only)"."""
    has_points, total = points[:1].isdigit(), bool(_TOTAL.fullmatch(title))
    if _ID.search(title):
        return points.casefold() != "(read only)" and (has_points or not total)
    return has_points and not total


def _who(table: Table) -> Who | None:
    student, number = find(table.header, "student|student name"), find(table.header, "id")
    if number is None:
        number = find(table.header, "sis user id")
    if student is not None:
        return Who((student,), number)
    first, last = find(table.header, FIRST_NAMES), find(table.header, LAST_NAMES)
    return None if first is None or last is None else Who((first, last), number)


def _points_row(table: Table) -> int | None:
    """The row of points possible, among the first ones."""
    columns = _who(table)
    for at, cells in enumerate(table.rows[:4]):
        if columns and any(
            cells[name].strip().casefold() == "points possible" for name in columns.names
        ):
            return at
    return None
