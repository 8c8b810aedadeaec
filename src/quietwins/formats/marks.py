"""A table of marks: one row a learner, one column a task. Shared by the gradebooks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quietwins.formats import cells
from quietwins.formats.cells import Cell
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.learners import A_NAME, Learner
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table, better
from quietwins.formats.threads import joined, places, without_id
from quietwins.language import _
from quietwins.spotting.evidence import State


@dataclass(frozen=True)
class Task:
    """One column of marks.

    at      its index in the table
    title   what people call it
    name    what decides its thread; its title where that is empty
    out_of  the most that could be had; None where nobody said
    day     of a table with days for columns
    """

    at: int
    title: str
    name: str = ""
    out_of: float | None = None
    day: date | None = None


def tasks_of(
    table: Table, columns: Sequence[int], row: int | None
) -> tuple[list[Task], list[UnreadableRow]]:
    """A task for each column, out of what the table's `row` says, where there is such a row."""
    tasks, bad = [], []
    for at in columns:
        title, out_of = table.header[at], None
        text = "" if row is None else table.rows[row][at]
        try:
            out_of = _out_of(text)
        except CannotRead as trouble:
            bad.append(
                UnreadableRow(
                    table.source,
                    table.lines[row or 0],
                    column=_("total for %(task)s") % {"task": title},
                    found=text,
                    wanted=trouble.wanted,
                )
            )
        tasks.append(Task(at, title, out_of=out_of))
    return tasks, bad


def _out_of(text: str) -> float | None:
    """None where nothing is said, and where it says 0: a task that is out of nothing."""
    cell = cells.mark(text)
    return None if cell.state == State.NOTHING or cell.amount == 0 else cells.most(text)


@dataclass(frozen=True)
class Marks:
    """What to read where.

    learners   one a table row; None where a row is about nobody
    bad        what was found unreadable on the way here
    said       what was decided on the way here
    thread     the one thread of a table with days, for columns or for lines
    days       the day of each line, where lines have days
    name_at    the column in which a name can be typed
    """

    table: Table
    choices: Choices
    learners: Sequence[Learner | None]
    tasks: Sequence[Task]
    bad: Sequence[UnreadableRow] = ()
    said: Sequence[str] = ()
    thread: str = ""
    read: Callable[[str], Cell] = cells.mark
    days: Sequence[date | None] = ()
    name_at: int = 0
    day_first: bool = False

    @property
    def names(self) -> list[str]:
        return [task.name or task.title for task in self.tasks]

    def saying(self, sentence: str) -> "Marks":
        """The same, with one more thing said."""
        return replace(self, said=[*self.said, sentence])

    def notes(self) -> Notes:
        titles = [task.title for task in self.tasks]
        groups = [] if self.thread else joined(titles, self.names)
        told = groups if self.choices.threads == "together" else []
        return Notes((*map(str, told), *self.said), tuple(groups), self.day_first)

    def rows(self) -> Iterator[Row | UnreadableRow]:
        yield from self.bad
        looks = list(self._looks())
        for at, learner in enumerate(self.learners):
            if learner:
                yield from self._row(at, learner, looks)

    def _row(
        self, at: int, learner: Learner, looks: list["_Look"]
    ) -> Iterator[Row | UnreadableRow]:
        source, line = self.table.source, self.table.lines[at]
        day = self.days[at] if self.days else None
        if not learner.name:
            yield UnreadableRow(
                source, line, column=_("name"), found="", wanted=_(A_NAME), at=self.name_at
            )
            return
        for look in looks:
            yield look.row(learner, line, self.table.rows[at][look.task.at], day)

    def _looks(self) -> Iterator["_Look"]:
        if self.thread:
            for order, task in enumerate(self.tasks):
                yield _Look(self, task, self.thread, order)
            return
        for task, place in zip(self.tasks, places(self.names, self.choices.threads), strict=True):
            yield _Look(self, task, place.thread, place.order)


class _Look:
    """One task, with all that its cells have in common."""

    def __init__(self, marks: Marks, task: Task, thread: str, order: int) -> None:
        self.source, self.zeros = marks.table.source, marks.choices.zeros
        self.task, self.thread, self.order, self.read = task, thread, order, marks.read
        self.name = task.title if marks.thread else without_id(task.title)
        self.better = better(thread, marks.choices)

    def row(self, learner: Learner, line: int, text: str, day: date | None) -> Row | UnreadableRow:
        day = self.task.day or day
        try:
            cell = self.read(text)
        except CannotRead as trouble:
            column = _("mark for %(task)s") % {"task": self.task.title}
            return UnreadableRow(
                self.source, line, column=column, found=text, wanted=trouble.wanted, at=self.task.at
            )
        state, amount = self._meant(cell)
        return Row(
            self.source,
            line,
            learner.name,
            self.thread,
            learner_id=learner.id,
            order=0 if day else self.order,
            day=day,
            amount=amount,
            out_of=cell.out_of or self.task.out_of,
            planned=day is None,
            state=state,
            better=self.better,
            given=text,
            task=self.name,
        )

    def _meant(self, cell: Cell) -> tuple[State, float | None]:
        """A bare zero is what a person said it is; until then nothing is claimed from it."""
        if cell.amount != 0 or self.better == -1 or self.zeros == "mark":
            return cell.state, cell.amount
        return (State.UNCLEAR if self.zeros == "unclear" else State.NOTHING), None
