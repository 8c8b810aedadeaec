"""A whole table read: its rows, what could not be read, what was decided, what is left to ask."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from quietwins.formats.cells import mark
from quietwins.formats.errors import (
    CannotRead,
    UnknownColumns,
    UnreadableFile,
    UnreadableRow,
    listed,
)
from quietwins.formats.left_out import LeftOut
from quietwins.formats.notes import Notes
from quietwins.formats.rosters.results import with_results
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.tables import tables
from quietwins.formats.threads import Joined
from quietwins.language import _, ngettext

Found = Row | UnreadableRow | LeftOut
Watch = Callable[[Iterator[Found]], Iterable[Found]]


class Format(Protocol):
    """What each format's module has. `ASKED` is its turn: the strictest are asked first."""

    NAME: str
    LABEL: str
    ASKED: int

    def recognises(self, table: Table, choices: Choices) -> bool: ...
    def keeps(self, table: Table, choices: Choices) -> tuple[int, ...]: ...
    def read(self, table: Table, choices: Choices) -> Iterator[Found]: ...
    def notes(self, table: Table, choices: Choices) -> Notes: ...


@dataclass(frozen=True)
class Asks:
    """What a person may say about a file; it stays here once they have said it.

    zeros      how many bare zeros there are in a table of marks
    day_first  whether 3/4/2025 could be read two ways all through
    joined     columns that are one thread, or would be
    """

    zeros: int = 0
    day_first: bool = False
    joined: tuple[Joined, ...] = ()


@dataclass(frozen=True)
class Reading:
    """Rows in file order, and beside them, by line: `bad`, what could not be read, and `left_out`,
    what is no evidence and holds nobody's words.
    """

    format: str
    label: str
    rows: list[Row]
    bad: list[UnreadableRow]
    said: list[str]
    asks: Asks
    has_days: bool
    left_out: list[LeftOut]


def read(table: Table, choices: Choices, watch: Watch = iter) -> Reading:
    """Read `table` by the first format that recognises it. Raises UnreadableFile.

    `watch` passes on what it is given, and may show how far reading has come.
    """
    format, rows, bad, left_out = recognise(table, choices), [], _spilled(table), []
    for found in watch(format.read(table, choices)):
        if isinstance(found, Row):
            rows.append(found)
        elif isinstance(found, LeftOut):
            left_out.append(found)
        else:
            bad.append(found)
    notes = format.notes(table, choices)
    zeros = sum(map(_is_zero, rows)) if notes.zeros else 0
    said = [*notes.said, *([_unclear(zeros)] if zeros and choices.zeros == "unclear" else [])]
    return Reading(
        format.NAME,
        format.LABEL,
        rows,
        sorted(bad, key=lambda one: one.line),
        said,
        Asks(zeros, notes.day_first, notes.joined),
        any(row.day for row in rows),
        left_out,
    )


def recognised(path_name: str, data: bytes, choices: Choices) -> list[Table]:
    """A file's tables, those that can be read as evidence; a workbook's sheet of notes is not one.

    Raises UnreadableFile where none can.
    """
    return readable(with_results(tables(path_name, data)), choices)


def readable(several: Iterable[Table], choices: Choices) -> list[Table]:
    """Those of `several` tables of a file that can be read. Raises UnreadableFile for none."""
    found, unknown = [], []
    for table in several:
        try:
            recognise(table, choices)
            found.append(table)
        except UnreadableFile as error:
            unknown.append(error)
    if not found:
        raise unknown[0]
    return found


def recognise(table: Table, choices: Choices) -> Format:
    """The first format that recognises `table`; a person's own mapping comes first.

    Raises UnknownColumns with the columns that are there and how to mend it.
    """
    for format in formats():
        if format.recognises(table, choices):
            return format
    raise UnknownColumns(
        table.source,
        _("we do not know what its columns are about: %(columns)s.")
        % {"columns": listed(table.header)},
        _("Please call them learner, skill, day and amount, or write a mapping that says so."),
    )


@cache
def formats() -> tuple[Format, ...]:
    """Every module of this folder that is a format, in the order in which they are asked."""
    files = sorted(Path(__file__).parent.glob("[a-z]*.py"))
    modules = (import_module(f"quietwins.formats.{file.stem}") for file in files)
    found = [cast(Format, module) for module in modules if hasattr(module, "recognises")]
    return tuple(sorted(found, key=lambda format: format.ASKED))


def _spilled(table: Table) -> list[UnreadableRow]:
    return [
        UnreadableRow(
            table.source,
            line,
            column=_("row"),
            found=ngettext("%(count)d cell", "%(count)d cells", cells) % {"count": cells},
            wanted=_("one cell for each column of the header"),
        )
        for line, cells in table.spilled
    ]


def _is_zero(row: Row) -> bool:
    try:
        return bool(row.task) and row.better == 1 and mark(row.given).amount == 0
    except CannotRead:
        return False


def _unclear(zeros: int) -> str:
    sentence = ngettext(
        "One zero could be a mark or nothing handed in. We claim nothing from it.",
        "%(count)d zeros could be marks or nothing handed in. We claim nothing from them.",
        zeros,
    )
    return sentence % {"count": zeros}
