"""Loop Habit Tracker: its list of habits as notes, and what was ticked or measured each day.

A full backup (`.db`) and a zip of CSVs hold the same two tables, which loop_db and loop_csv lay
out alike. How often a habit was meant to be says nothing about any one day, so no day is planned.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from quietwins.formats import days
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headings import find, plain
from quietwins.formats.left_out import LeftOut
from quietwins.formats.loop_habit import about
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table, better
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

NAME = "loop"
LABEL = N_("a Loop Habit Tracker backup")
ASKED = 7

HABITS = (
    *("Name", "Type", "Question", "Description", "FrequencyNumerator", "FrequencyDenominator"),
    *("Unit", "Target Type", "Target Value", "Archived?", "Reminder"),
)
"""Headings of the list of habits."""
CHECKS = ("Name", "Type", "Unit", "Target Type", "Date", "Value", "Notes")
"""Headings of what was recorded, each line with its habit."""

_OLDER = {"numrepetitions", "interval"}
_LOOKS = {"position", "color"}
_VALUES = {"unknown": -1, "no": 0, "yes_auto": 1, "yes_manual": 2, "skip": 3}
_UNKNOWN, _NO, _AUTOMATIC, _SKIP = -1, 0, 1, 3
_TICKS: Mapping[int, tuple[State, str]] = {
    _UNKNOWN: (State.UNCLEAR, "unknown"),
    _NO: (State.NOTHING, "no"),
    _AUTOMATIC: (State.UNCLEAR, "automatic"),
    2: (State.DONE, "yes"),
    _SKIP: (State.RESTED, "skip"),
}
_WHOLE = re.compile(r"-?\d{1,12}", re.ASCII)
_THOUSANDTHS = 1000


class _Check(NamedTuple):
    """What one cell of values says, in the habit's own unit."""

    state: State
    given: str
    amount: float | None = None


def recognises(table: Table, choices: Choices) -> bool:
    """A habit, a day, a value and notes; or habits with how often they were meant to be."""
    return _holds_checks(table) or _holds_habits(table)


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Everything but how a habit looks in the app."""
    return tuple(at for at, title in enumerate(table.header) if plain(title) not in _LOOKS)


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow | LeftOut]:
    """Rows in file order. What the app filled in by itself is left out, unless it has a note."""
    one = _checked if _holds_checks(table) else _habit
    for line, cells in zip(table.lines, table.rows, strict=True):
        said = {plain(title): cell.strip() for title, cell in zip(table.header, cells, strict=True)}
        try:
            yield one(table, line, said, choices)
        except UnreadableRow as bad:
            yield bad


def notes(table: Table, choices: Choices) -> Notes:
    return Notes(zeros=False)


def _holds_checks(table: Table) -> bool:
    return {"name", "type", "date", "value", "notes"} <= set(map(plain, table.header))


def _holds_habits(table: Table) -> bool:
    header = set(map(plain, table.header))
    often = {"frequencynumerator", "frequencydenominator"}
    return "name" in header and (often <= header or header >= _OLDER)


def _habit(table: Table, line: int, said: Mapping[str, str], choices: Choices) -> Row:
    """What is known of a habit. It is a note, and no evidence."""
    name = _name(table, line, said)
    return Row(
        *(table.source, line, "", name),
        order=line,
        state=State.UNCLEAR,
        task=name,
        note=about(said),
    )


def _checked(table: Table, line: int, said: Mapping[str, str], choices: Choices) -> Row | LeftOut:
    """One day of one habit. Its habit and day are its place: a later export puts it right."""
    name, measured = _name(table, line, said), said["type"].casefold() == "numerical"
    fewer = said["target type"].casefold() == "at_most"
    value = _value(table, line, said["value"])
    if value == _AUTOMATIC and not measured and not said["notes"]:
        return LeftOut(table.source, line, "automatic")
    check = _measure(value, said["unit"], fewer) if measured else _tick(value)
    if check is None:
        raise _unreadable(table, line, "value", said["value"])
    return Row(
        *(table.source, line, "", name),
        day=_day(table, line, said["date"]),
        amount=check.amount,
        state=check.state,
        better=better(name, choices, -1 if fewer and measured else 1),
        given=check.given,
        task=name,
        note=said["notes"],
    )


def _tick(value: int) -> _Check | None:
    return _Check(*_TICKS[value]) if value in _TICKS else None


def _measure(value: int, unit: str, fewer: bool) -> _Check | None:
    """A measured habit counts in thousandths. A 3 may be 0.003 or a skip: nothing is claimed."""
    if value < _NO:
        return _Check(*_TICKS[value]) if value == _UNKNOWN else None
    amount = value / _THOUSANDTHS
    given = f"{amount:.15g} {unit}".strip()
    if value == _SKIP:
        return _Check(State.UNCLEAR, given, amount)
    return _Check(State.DONE if value or fewer else State.NOTHING, given, amount)


def _name(table: Table, line: int, said: Mapping[str, str]) -> str:
    if not said["name"]:
        raise _unreadable(table, line, "name", "")
    return said["name"]


def _value(table: Table, line: int, text: str) -> int:
    if text.casefold() in _VALUES:
        return _VALUES[text.casefold()]
    if _WHOLE.fullmatch(text):
        return int(text)
    raise _unreadable(table, line, "value", text)


def _day(table: Table, line: int, text: str) -> date:
    try:
        return days.day(text, None)
    except CannotRead:
        raise _unreadable(table, line, "date", text) from None


_WANTED = {
    "name": (N_("name"), N_("the name of a habit")),
    "date": (N_("date"), days.DAY),
    "value": (N_("value"), N_("2 for yes, 0 for no, 3 for a skip, or a measure in thousandths")),
}


def _unreadable(table: Table, line: int, field: str, found: str) -> UnreadableRow:
    column, wanted = _WANTED[field]
    at = find(table.header, field)
    return UnreadableRow(table.source, line, column=_(column), found=found, wanted=_(wanted), at=at)
