"""A plain table of marks: one row a learner, one column a task."""

from collections.abc import Iterator

from quietwins.formats import days
from quietwins.formats.cells import are_words
from quietwins.formats.errors import UnreadableRow, listed
from quietwins.formats.guessing import counts_what_happened, is_list, is_register
from quietwins.formats.headings import IDS, find, is_private, is_total
from quietwins.formats.learners import Who, who
from quietwins.formats.marks import Marks
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.wide import wide
from quietwins.language import N_, _

NAME = "plain_wide"
LABEL = N_("a table with one line a person and one column a task")
ASKED = 10


def recognises(table: Table, choices: Choices) -> bool:
    """A column of names, and a column of marks or ticks at least; no register, no list of what
    happened on which day, and no counts of which nobody has said that more or fewer is better.
    """
    people = _who(table)
    if people is None or not _split(table, people)[0]:
        return False
    asks = counts_what_happened(table) and not choices.better
    return not (asks or is_register(table) or is_list(table))


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Names, ids and tasks. Nothing private, no total, no free text."""
    people = _who(table) or Who(())
    return tuple(sorted({*people.columns, *_split(table, people)[0]}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order. Columns headed by days are entries of one thread, the file's name."""
    return _marks(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _marks(table, choices).notes()


def _marks(table: Table, choices: Choices) -> Marks:
    people = _who(table) or Who(())
    tasks, left = _split(table, people)
    made = wide(table, choices, people, tasks)
    if not left:
        return made
    said = _("Left out, as they hold no marks of one task: %(columns)s.")
    return made.saying(said % {"columns": listed(left)})


def _who(table: Table) -> Who | None:
    """By heading; else the first column, where it holds words that are no days."""
    found = who(table.header)
    if found:
        return found
    names = [row[0] for row in table.rows]
    if not are_words(names) or any(map(days.is_day, names)):
        return None
    return Who((0,), find(table.header, IDS))


def _split(table: Table, people: Who) -> tuple[list[int], list[str]]:
    """The columns that are tasks, and the headings of those left out."""
    tasks, left = [], []
    for at, title in enumerate(table.header):
        if at in people.columns or not title:
            continue
        if is_private(title) or is_total(title) or are_words([row[at] for row in table.rows]):
            left.append(title)
        else:
            tasks.append(at)
    return tasks, left
