"""Microsoft Forms quizzes: one line an answer sent in, with points for each question."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from quietwins.formats import days
from quietwins.formats.cells import is_blank
from quietwins.formats.errors import CannotRead, UnreadableRow, listed
from quietwins.formats.headings import find
from quietwins.formats.learners import Learner, Who
from quietwins.formats.marks import Marks, Task
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.sources import stem
from quietwins.language import N_, _, ngettext

NAME = "forms"
LABEL = N_("a Microsoft Forms quiz")
ASKED = 4

_POINTS = re.compile(r"points\s*[-–—]\s*(?=\S)", re.IGNORECASE)
_ANSWERS = re.compile(r"\s*\(\d+\s*[-–]\s*\d+\)(?:\s*\(\d+\))?$")
_NOBODY = frozenset({"", "anonymous"})


def recognises(table: Table, choices: Choices) -> bool:
    """A name, the time it was sent in, and the points of a question at least."""
    return _columns(table) is not None and any(map(_POINTS.match, table.header))


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Names, when it was sent in, points. No e-mail, no answer, no feedback, no total."""
    return tuple(sorted({*(_columns(table) or ()), *_questions(table)}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order: one for each question, of the thread that is named like the file."""
    return _marks(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _marks(table, choices).notes()


def _columns(table: Table) -> tuple[int, int] | None:
    """Where the name is, and the time it was sent in. A question may be headed "Name2"."""
    name, when = find(table.header, "name"), find(table.header, "completion time")
    return None if name is None or when is None else (name, when)


def _questions(table: Table) -> list[int]:
    return [at for at, title in enumerate(table.header) if _POINTS.match(title)]


def _marks(table: Table, choices: Choices) -> Marks:
    name, when = _columns(table) or (0, 0)
    learners = [_learner(cells, name) for cells in table.rows]
    cells = [row[when] for row in table.rows]
    dated, bad = _dated(table, choices, when, learners)
    tasks, said = _tasks(table)
    return Marks(
        table,
        choices,
        [one if day else None for one, day in zip(learners, dated, strict=True)],
        tasks,
        bad,
        [*_said(table, learners), *said],
        _ANSWERS.sub("", stem(table.source)) or stem(table.source),
        day_first=days.is_open(cells),
        days=dated,
    )


def _learner(cells: tuple[str, ...], name: int) -> Learner | None:
    learner = Who((name,)).of(cells)
    return None if learner.name.casefold() in _NOBODY else learner


def _dated(
    table: Table, choices: Choices, when: int, learners: list[Learner | None]
) -> tuple[list[date | None], list[UnreadableRow]]:
    """The day of each line that is somebody's, and those that cannot be read."""
    decided = days.day_first(row[when] for row in table.rows)
    first = choices.day_first if decided is None else decided
    dated: list[date | None] = [None] * len(table.rows)
    bad = []
    for at, (line, row) in enumerate(zip(table.lines, table.rows, strict=True)):
        try:
            dated[at] = days.day(row[when], first) if learners[at] else None
        except CannotRead as trouble:
            column, wanted = _("completion time"), trouble.wanted
            bad.append(
                UnreadableRow(
                    table.source, line, column=column, found=row[when], wanted=wanted, at=when
                )
            )
    return dated, bad


def _tasks(table: Table) -> tuple[list[Task], list[str]]:
    """A question that gave nobody points, such as one for a name, is no task."""
    tasks = [Task(at, _POINTS.sub("", table.header[at], count=1)) for at in _questions(table)]
    none = [task for task in tasks if is_blank(row[task.at] for row in table.rows)]
    if not none or not table.rows:
        return [task for task in tasks if task not in none], []
    said = _("Left out, as nobody has points there: %(columns)s.")
    left = {"columns": listed([task.title for task in none])}
    return [task for task in tasks if task not in none], [said % left]


def _said(table: Table, learners: list[Learner | None]) -> list[str]:
    said, none = [], learners.count(None)
    if none:
        sentence = ngettext(
            "One answer came without a name, so it is left out.",
            "%(count)d answers came without a name, so they are left out.",
            none,
        )
        said.append(sentence % {"count": none})
    often = Counter(one.name for one in learners if one)
    if twice := [name for name, times in often.items() if times > 1]:
        sentence = _("Answers by the same name are taken for one learner's: %(names)s.")
        said.append(sentence % {"names": listed(twice)})
    return said
