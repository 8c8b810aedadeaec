"""A plain table with one row a learner and one column a task, dated or not."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from quietwins.formats import days
from quietwins.formats.cells import is_blank, mark, most
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headings import plain
from quietwins.formats.learners import Learner, Who, told_apart
from quietwins.formats.marks import Marks, Task
from quietwins.formats.rows import Choices, Table
from quietwins.spotting.evidence import State

_OUT_OF = re.compile(
    r"out of|(?:points )?possible|(?:max|maximum|full|total) marks?|max(?: score)?|maximum"
    r"|marks available"
)
_SUMMARY = re.compile(
    r"(?:class )?(?:averages?|mean|median|totals?|overall)|standard deviation|std dev"
)
_SHEET = re.compile(r"\.xls[xm] \((?!Sheet ?\d*\))(.+)\)$", re.IGNORECASE)


def wide(table: Table, choices: Choices, who: Who, columns: Sequence[int]) -> Marks:
    """How to read `columns` as tasks of the learners `who` names."""
    top = _out_of_row(table, who, columns)
    learners, said = _learners(table, who, columns, top)
    learners, twins = told_apart(learners, table)
    bad = [_unnamed(table, at) for at, one in enumerate(learners) if one and not one.name]
    learners = [one if one and one.name else None for one in learners]
    tasks, unread = _tasks(table, columns, top)
    dated, undecided = _dated(table, choices, tasks)
    thread = _stem(table.source) if dated is not None else ""
    return Marks(
        table,
        choices,
        learners,
        tasks if dated is None else dated,
        [*unread, *undecided, *bad],
        [*said, *twins],
        thread,
        day_first=bool(undecided) and days.is_open([task.title for task in tasks]),
    )


def are_words(cells: Sequence[str], *, letters: bool = False) -> bool:
    """Whether most filled cells are neither a number nor a tick (nor, with `letters`, a grade)."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(_is_mark(cell, letters) for cell in filled) * 2 < len(filled)


def _is_mark(text: str, letters: bool) -> bool:
    try:
        return letters or not mark(text).letter
    except CannotRead as trouble:
        return text.strip()[:1].isdigit() and " or " in trouble.wanted


def _out_of_row(table: Table, who: Who, columns: Sequence[int]) -> int | None:
    """The first row, where it says what each column is out of."""
    if not table.rows:
        return None
    name = plain(who.of(table.rows[0]).name)
    if not _OUT_OF.fullmatch(name) or (name == "max" and not _tops(table, columns)):
        return None
    return 0


def _tops(table: Table, columns: Sequence[int]) -> bool:
    """Whether the first row is filled, and nothing below it is higher: Max may be a learner."""
    first, *others = ([_amount(row[at]) for at in columns] for row in table.rows)
    return None not in first and all(
        (value or 0) <= (top or 0) for row in others for value, top in zip(row, first, strict=True)
    )


def _amount(text: str) -> float | None:
    try:
        return mark(text).amount
    except CannotRead:
        return None


def _learners(
    table: Table, who: Who, columns: Sequence[int], top: int | None
) -> tuple[list[Learner | None], list[str]]:
    learners: list[Learner | None] = []
    said = []
    for at, cells in enumerate(table.rows):
        learner = who.of(cells)
        summary = learner.id is None and bool(_SUMMARY.fullmatch(plain(learner.name)))
        blank = is_blank([cells[column] for column in (*who.columns, *columns)])
        if summary:
            said.append(f'Line {table.lines[at]}, "{learner.name}", is not read as a learner.')
        elif at == top:
            said.append(
                f'Line {table.lines[at]}, "{learner.name}", is read as what each column is out of.'
            )
        learners.append(None if summary or blank or at == top else learner)
    return learners, said


def _unnamed(table: Table, at: int) -> UnreadableRow:
    return UnreadableRow(
        table.source,
        table.lines[at],
        column="name",
        found="",
        wanted="a name, so that we know who this is about",
    )


def _tasks(
    table: Table, columns: Sequence[int], top: int | None
) -> tuple[list[Task], list[UnreadableRow]]:
    tasks, bad = [], []
    for at in columns:
        text = table.rows[top][at] if top is not None else ""
        out_of = None
        try:
            out_of = most(text) if text.strip() and mark(text).state != State.NOTHING else None
        except CannotRead as trouble:
            column = f"total for {table.header[at]}"
            line = table.lines[top or 0]
            bad.append(
                UnreadableRow(table.source, line, column=column, found=text, wanted=trouble.wanted)
            )
        tasks.append(Task(at, table.header[at], out_of=out_of))
    return tasks, bad


def _dated(
    table: Table, choices: Choices, tasks: list[Task]
) -> tuple[list[Task] | None, list[UnreadableRow]]:
    """Three or more columns, all headed by days, are entries of one thread."""
    titles = [task.title for task in tasks]
    if len(tasks) < 3 or not all(map(days.is_day, titles)):
        return None, []
    decided = days.day_first(titles)
    first = choices.day_first if decided is None else decided
    dated, bad = [], []
    for task in tasks:
        try:
            day = days.day(task.title, first)
            dated.append(Task(task.at, task.title, out_of=task.out_of, day=day))
        except CannotRead as trouble:
            bad.append(
                UnreadableRow(
                    table.source,
                    table.header_line,
                    column="date",
                    found=task.title,
                    wanted=trouble.wanted,
                )
            )
    return dated, bad


def _stem(source: str) -> str:
    """The thread of a table with days for columns: its sheet's name, or its file's."""
    sheet = _SHEET.search(source)
    return sheet[1] if sheet else PurePath(source.partition(".xlsx (")[0]).stem
