"""Kolibri's logs: one line a session, or one a learner and resource."""

from collections.abc import Iterator
from dataclasses import replace

from quietwins.formats.cells import share
from quietwins.formats.entries import Entries
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.headings import find, plain
from quietwins.formats.learners import Who
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

NAME = "kolibri"
LABEL = N_("a Kolibri log")
ASKED = 3

_NEEDED = {
    "learner": "username",
    "thread": "content title",
    "day": "time of last interaction",
    "amount": "progress 0 1",
    "kind": "content kind",
}
_MORE = {
    "user": "user type",
    "began": "time of first interaction",
    "completed": "time of completion",
}


def recognises(table: Table, choices: Choices) -> bool:
    """User names, titles, last interactions, progress from 0 to 1 and kinds."""
    return _at(table).keys() >= _NEEDED.keys()


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """User names and types, titles and kinds, times, progress. No facility, no channel, no id."""
    return tuple(sorted(set(_at(table).values())))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order: what was completed is done, all else was started."""
    at, entries = _at(table), _entries(table, choices)
    lines = dict(zip(table.lines, table.rows, strict=True))
    for found in entries.rows():
        if isinstance(found, Row):
            yield _entry(found, _is_completed(lines[found.line], at))
        else:
            yield found


def notes(table: Table, choices: Choices) -> Notes:
    return replace(_entries(table, choices).notes(), said=tuple(_said(table)))


def _at(table: Table) -> dict[str, int]:
    found = {field: find(table.header, title) for field, title in (_NEEDED | _MORE).items()}
    return {field: at for field, at in found.items() if at is not None}


def _entries(table: Table, choices: Choices) -> Entries:
    at = _at(table)
    kept = [
        (line, _dated(cells, at))
        for line, cells in zip(table.lines, table.rows, strict=True)
        if not _is_staff(cells, at) and not _is_guest(cells, at)
    ]
    theirs = replace(
        table, lines=tuple(line for line, _ in kept), rows=tuple(cells for _, cells in kept)
    )
    fields = {name: at[name] for name in ("thread", "day", "amount", "kind")}
    return Entries(theirs, choices, Who((at["learner"],)), fields, read=share)


def _dated(cells: tuple[str, ...], at: dict[str, int]) -> tuple[str, ...]:
    """A session that was never closed has no last interaction: its first one is its day."""
    if cells[at["day"]].strip() or "began" not in at:
        return cells
    return (*cells[: at["day"]], cells[at["began"]], *cells[at["day"] + 1 :])


def _entry(row: Row, completed: bool) -> Row:
    """Progress is a measure of an exercise; of a film or a page it says how far it has run."""
    done = completed or (row.amount is not None and row.amount >= (row.out_of or 1))
    is_exercise = plain(row.kind) == "exercise"
    return replace(
        row,
        amount=row.amount if is_exercise else None,
        out_of=row.out_of if is_exercise else None,
        planned=False,
        state=State.DONE if done else State.STARTED,
    )


def _is_completed(cells: tuple[str, ...], at: dict[str, int]) -> bool:
    return "completed" in at and bool(cells[at["completed"]].strip())


def _is_staff(cells: tuple[str, ...], at: dict[str, int]) -> bool:
    return "user" in at and plain(cells[at["user"]]) not in ("", "learner")


def _is_guest(cells: tuple[str, ...], at: dict[str, int]) -> bool:
    return not cells[at["learner"]].strip()


def _said(table: Table) -> list[str]:
    at = _at(table)
    staff = sum(_is_staff(cells, at) for cells in table.rows)
    guests = sum(_is_guest(cells, at) and not _is_staff(cells, at) for cells in table.rows)
    found = (
        (_("Lines that are left out, as they are of coaches and admins: %(count)d."), staff),
        (_("Lines that are left out, as they are of guests, who have no name: %(count)d."), guests),
    )
    return [sentence % {"count": lines} for sentence, lines in found if lines]
