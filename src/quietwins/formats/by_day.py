"""Several marks of a learner on a line, and a line for each day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from quietwins.formats import days
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.learners import Who
from quietwins.formats.marks import Marks
from quietwins.language import _


def by_day(marks: Marks, who: Who, at: int) -> Marks:
    """`marks`, each line on the day in its column `at`: lines of one name are one learner's.

    A line whose day cannot be read is told among what is bad, and is about nobody.
    """
    texts = [cells[at] for cells in marks.table.rows]
    decided = days.day_first(texts)
    found = list(_days(marks, at, marks.choices.day_first if decided is None else decided))
    learners = [
        who.of(cells) if learner and isinstance(day, date) else None
        for learner, cells, day in zip(marks.learners, marks.table.rows, found, strict=True)
    ]
    return replace(
        marks,
        learners=learners,
        days=[day if isinstance(day, date) else None for day in found],
        bad=[*marks.bad, *(day for day in found if isinstance(day, UnreadableRow))],
        day_first=days.is_open(texts),
    )


def _days(marks: Marks, at: int, first: bool | None) -> Iterator[date | UnreadableRow]:
    for line, cells in zip(marks.table.lines, marks.table.rows, strict=True):
        try:
            yield days.day(cells[at], first)
        except CannotRead as trouble:
            yield UnreadableRow(
                marks.table.source,
                line,
                column=_("date"),
                found=cells[at],
                wanted=trouble.wanted,
                at=at,
            )
