"""How a mapped table is read: a register, wide, or one entry a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quietwins.formats import days
from quietwins.formats.by_day import by_day
from quietwins.formats.by_week import ADDED_UP, LAST_WEEK, NO_LINES
from quietwins.formats.cells import is_blank
from quietwins.formats.entries import FIELDS, Entries
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.fitting import Places, places, same
from quietwins.formats.fixed import settled
from quietwins.formats.headed_by_days import bare, is_headed_by_day
from quietwins.formats.learners import Learner, Who, told_apart
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.marks import Marks
from quietwins.formats.notes import Notes
from quietwins.formats.register import THREAD, Register
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.wide import is_summary, wide
from quietwins.language import _


@dataclass(frozen=True)
class Plan:
    """How to read `whole`."""

    whole: Table
    chosen: Choices
    mapping: ColumnMap

    @cached_property
    def at(self) -> Places:
        return places(self.whole.header, self.mapping)

    @cached_property
    def choices(self) -> Choices:
        """With the mapping's own directions, where the person says nothing else."""
        return replace(self.chosen, better={**self.mapping.better, **self.chosen.better})

    @cached_property
    def who(self) -> Who:
        names = self.at.get("learner", ())
        filled = [row[at] for row in self.whole.rows for at in names if row[at].strip()]
        turned = len(names) == 1 and sum("," in name for name in filled) * 2 > len(filled)
        return Who(names, self.at.get("learner_id", (None,))[0], turned)

    @cached_property
    def _tidied(self) -> tuple[Table, list[str]]:
        """Without headers said again, totals, and lines that hold a name and nothing else."""
        others = [at for name, own in self.at.items() if name != "learner" for at in own]
        kept, said = [], []
        for at, cells in enumerate(self.whole.rows):
            name, line = self.who.of(cells).name, self.whole.lines[at]
            empty = is_blank([cells[at] for at in others])
            if name and (empty or is_summary(name)):
                said.append(_left_out(line, name))
            elif list(map(same, cells)) != list(map(same, self.whole.header)):
                kept.append(at)
        table = replace(
            self.whole,
            rows=tuple(self.whole.rows[at] for at in kept),
            lines=tuple(self.whole.lines[at] for at in kept),
        )
        return table, said

    @cached_property
    def _reader(self) -> Entries | Marks | Register:
        table, _said = self._tidied
        fixed = self.mapping.fixed.get("thread", "")
        if self.mapping.marks:
            return self._register(table, fixed or _(THREAD))
        if "tasks" in self.at:
            marks = wide(table, self.choices, self.who, self.at["tasks"])
            marks = replace(marks, thread=fixed or marks.thread)
            return by_day(marks, self.who, self.at["day"][0]) if "day" in self.at else marks
        fields = {name: columns[0] for name, columns in self.at.items() if name in FIELDS}
        return Entries(table, self.choices, self.who, fields, thread=fixed)

    def _register(self, table: Table, thread: str) -> Register:
        marks = self.at.get("tasks", self.at.get("amount", ()))
        day, session = (self.at.get(name, (None,))[0] for name in ("day", "kind"))
        learners: Sequence[Learner | None] = [self.who.of(cells) for cells in table.rows]
        if day is None:
            learners, _twins = told_apart(learners, table)
        decided = days.day_first(self._days)
        first = self.choices.day_first if decided is None else decided
        return Register(table, learners, marks, thread, day, session, self.who.names[0], first)

    @property
    def _days(self) -> list[str]:
        """The days of a register, down or across."""
        if "day" in self.at:
            return [cells[self.at["day"][0]] for cells in self.whole.rows]
        headings = [self.whole.header[at] for columns in self.at.values() for at in columns]
        return [bare(title) for title in headings if is_headed_by_day(title)]

    def rows(self) -> Iterator[Row | UnreadableRow]:
        amount = self.at.get("amount", (None,))[0]
        return settled(self._reader.rows(), self.mapping, self.whole, amount)

    def notes(self) -> Notes:
        said = self._tidied[1]
        if isinstance(self._reader, Register):
            return Notes(tuple(said), day_first=days.is_open(self._days), zeros=False)
        added = [ADDED_UP, NO_LINES, LAST_WEEK] if "add_up" in self.mapping.fixed else []
        notes = self._reader.notes()
        return replace(notes, said=(*notes.said, *said, *map(_, added)))


def _left_out(line: int, name: str) -> str:
    return _('Line %(line)d, "%(name)s", is not read as a learner.') % {"line": line, "name": name}
