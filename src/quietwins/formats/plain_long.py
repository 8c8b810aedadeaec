"""Our own table: one entry a line, with learner, thread, day and amount in any order.

Without a learner it is somebody's own: `day, thread, amount`, or `habit, date, done`.
"""

from collections.abc import Iterator

from quietwins.formats.entries import FIELDS, Entries
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.headings import find
from quietwins.formats.learners import Who, who
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_

NAME = "plain_long"
LABEL = N_("a list with one line for each thing done")
ASKED = 9


def recognises(table: Table, choices: Choices) -> bool:
    """A learner, a thread, and a day or an amount; nobody, a thread, a day, and what was done."""
    at = _fields(table)
    if who(table.header) is None:
        return len(at) > 2 and "thread" in at and "day" in at
    return "thread" in at and ("day" in at or "amount" in at)


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    return _entries(table, choices).columns


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order. A zero is a plain amount; without a day, the line is the order."""
    return _entries(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _entries(table, choices).notes()


def _entries(table: Table, choices: Choices) -> Entries:
    return Entries(table, choices, who(table.header) or Who(()), _fields(table))


def _fields(table: Table) -> dict[str, int]:
    found = {field: find(table.header, names) for field, names in FIELDS.items()}
    return {field: at for field, at in found.items() if at is not None}
