"""Numbers of a whole class, a line a day or lesson: `day, minutes to settle, redirections`.

No pupil stands in it. What it counts is nobody's step, so it is counted and never done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from quietwins.formats import days
from quietwins.formats.entries import FIELDS
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headings import find
from quietwins.formats.learners import who
from quietwins.formats.measures import MEASURES, Measure, counted, measure_of, share
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

NAME = "class_numbers"
LABEL = N_("numbers of a whole class")
ASKED = 8

Found = Row | UnreadableRow


def recognises(table: Table, choices: Choices) -> bool:
    """Days, and what is counted of a class; a table of learners is another one."""
    numbers = _Numbers(table, choices)
    return who(table.header) is None and numbers.day is not None and bool(numbers.columns)


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    numbers = _Numbers(table, choices)
    named = {numbers.day, *(at for column in numbers.columns for at in (column.at, column.of))}
    return tuple(sorted(at for at in named if at is not None))


def read(table: Table, choices: Choices) -> Iterator[Found]:
    """A row for each number, in file order; an empty cell is none."""
    return _Numbers(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return Notes(day_first=days.is_open(_Numbers(table, choices).days), zeros=False)


class _Column(NamedTuple):
    """A column of numbers, and that of its total."""

    at: int
    of: int | None
    measure: Measure


@dataclass(frozen=True)
class _Numbers:
    table: Table
    choices: Choices

    @cached_property
    def day(self) -> int | None:
        return find(self.table.header, FIELDS["day"])

    @cached_property
    def days(self) -> list[str]:
        return [] if self.day is None else [cells[self.day] for cells in self.table.rows]

    @cached_property
    def columns(self) -> list[_Column]:
        """A share of nobody knows how many is left out."""
        header = self.table.header
        named = ((at, measure_of(title)) for at, title in enumerate(header))
        measures = [(at, MEASURES[name]) for at, name in named if name]
        found = [_Column(at, find(header, one.of) if one.of else None, one) for at, one in measures]
        return [column for column in found if column.of is not None or not column.measure.of]

    def rows(self) -> Iterator[Found]:
        decided = days.day_first(self.days)
        first = self.choices.day_first if decided is None else decided
        lines = zip(self.table.lines, self.table.rows, self.days, strict=True)
        for line, cells, text in lines:
            here = [column for column in self.columns if cells[column.at].strip()]
            try:
                day = days.day(text, first) if here else date.min
            except CannotRead as trouble:
                yield self._unreadable(line, _("date"), text, trouble.wanted, self.day)
                continue
            yield from (self._row(line, cells, day, column) for column in here)

    def _row(self, line: int, cells: Sequence[str], day: date, column: _Column) -> Found:
        text, measure = cells[column.at], column.measure
        of = None if column.of is None else cells[column.of]
        try:
            amount, out_of = (counted(text), None) if of is None else share(text, of)
        except CannotRead as trouble:
            title = self.table.header[column.at]
            return self._unreadable(line, title, text, trouble.wanted, column.at)
        return Row(
            self.table.source,
            line,
            "",
            _(measure.about),
            order=line,
            day=day,
            amount=amount,
            out_of=out_of,
            state=State.COUNTED,
            better=measure.better,
            given=text if of is None else f"{text}/{of}",
            task=self.table.header[column.at],
        )

    def _unreadable(
        self, line: int, column: str, found: str, wanted: str, at: int | None
    ) -> UnreadableRow:
        source = self.table.source
        return UnreadableRow(source, line, column=column, found=found, wanted=wanted, at=at)
