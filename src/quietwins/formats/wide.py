"""A plain table with one row a learner and one column a task, dated or not."""

import re
from collections.abc import Sequence

from quietwins.formats import days
from quietwins.formats.cells import is_blank, mark
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headed_by_days import bare
from quietwins.formats.headings import plain
from quietwins.formats.learners import Learner, Who, told_apart
from quietwins.formats.marks import Marks, Task, tasks_of
from quietwins.formats.rows import Choices, Table
from quietwins.formats.sources import stem
from quietwins.language import _

_OUT_OF = re.compile(
    r"out of|(?:points )?possible|(?:max|maximum|full|total) marks?|max(?: score)?|maximum"
    r"|marks available"
)
_SUMMARY = re.compile(
    r"(?:class |group |grand )?(?:averages?|mean|median|totals?|overall)(?: (?:for|of) .*)?"
    r"|standard deviation|std dev"
)


def wide(table: Table, choices: Choices, who: Who, columns: Sequence[int]) -> Marks:
    """How to read `columns` as tasks of the learners `who` names."""
    top = _out_of_row(table, who, columns)
    learners, said = _learners(table, who, columns, top)
    learners, twins = told_apart(learners, table)
    tasks, unread = tasks_of(table, columns, top)
    dated, undecided = _dated(table, choices, tasks)
    thread = stem(table.source) if dated is not None else ""
    return Marks(
        table,
        choices,
        learners,
        tasks if dated is None else dated,
        [*unread, *undecided],
        [*said, *twins],
        thread,
        day_first=bool(undecided) and days.is_open([bare(task.title) for task in tasks]),
    )


def is_summary(name: str) -> bool:
    """Whether a line is of averages or totals, and of nobody."""
    return bool(_SUMMARY.fullmatch(plain(name)))


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
        summary = learner.id is None and is_summary(learner.name)
        blank = is_blank([cells[column] for column in (*who.columns, *columns)])
        if summary:
            sentence = _('Line %(line)d, "%(name)s", is not read as a learner.')
            said.append(sentence % {"line": table.lines[at], "name": learner.name})
        elif at == top:
            sentence = _('Line %(line)d, "%(name)s", is read as what each column is out of.')
            said.append(sentence % {"line": table.lines[at], "name": learner.name})
        learners.append(None if summary or blank or at == top else learner)
    return learners, said


def _dated(
    table: Table, choices: Choices, tasks: list[Task]
) -> tuple[list[Task] | None, list[UnreadableRow]]:
    """Three or more columns, all headed by days, are entries of one thread."""
    titles = [bare(task.title) for task in tasks]
    if len(tasks) < 3 or not all(map(days.is_day, titles)):
        return None, []
    decided = days.day_first(titles)
    first = choices.day_first if decided is None else decided
    dated, bad = [], []
    for task in tasks:
        try:
            day = days.day(bare(task.title), first)
            dated.append(Task(task.at, task.title, out_of=task.out_of, day=day))
        except CannotRead as trouble:
            bad.append(
                UnreadableRow(
                    table.source,
                    table.header_line,
                    column=_("date"),
                    found=task.title,
                    wanted=trouble.wanted,
                )
            )
    return dated, bad
