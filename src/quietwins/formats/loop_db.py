"""Loop Habit Tracker's full backup, an SQLite database: its habits, and what was recorded.

It is opened in memory, read and never written; nothing in it can run for long. Schemas from the
first to the 26th have been seen: what an older one does not say yet is empty.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from quietwins.formats.errors import UnreadableFile
from quietwins.formats.loop import CHECKS, HABITS
from quietwins.language import N_, _

MAGIC = b"SQLite format 3\0"
MOST_ROWS = 500_000
MOST_TEXT = 1_000_000
_STEPS, _TURNS = 1_000_000, 200
_JOURNAL = slice(18, 20)  # a database that was open in its app says so, and could not be opened
_FROM, _TO = (datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000 for year in (1990, 2101))
_TICKED, _DONE = 0, 2
_TABLES = "select lower(name) from sqlite_master where type = 'table' and sql like 'create table%'"
_EXPORT_AGAIN = N_("Please choose a full backup of Loop Habit Tracker, or its zip of CSVs.")

Line = tuple[int, list[str]]
Record = Mapping[str, Any]


def loop_tables(source: str, data: bytes) -> list[tuple[str, list[Line]]]:
    """Name and rows of its two tables, headings first; their records count from 1.

    Raises UnreadableFile for a database that is broken, locked, too large, or not Loop's.
    """
    if not data.startswith(MAGIC):
        raise _refused(source, _("this is no database, or it is locked with a password."))
    try:
        with closing(_opened(data)) as database:
            habits, checks = _both(source, database)
    except (sqlite3.Error, ValueError, OverflowError):  # damaged text is a ValueError
        raise _refused(source, _("this database is broken, or larger than we open.")) from None
    of = {habit.get("id"): habit for habit in habits}
    return [
        (f"{source} (Habits)", _lines(HABITS, map(_habit, habits))),
        (f"{source} (Repetitions)", _lines(CHECKS, (_check(one, of) for one in checks))),
    ]


def _opened(data: bytes) -> sqlite3.Connection:
    database, turns = sqlite3.connect(":memory:"), iter(range(_TURNS))
    plain = bytearray(data)
    plain[_JOURNAL] = b"\1\1"
    database.deserialize(bytes(plain))
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_TEXT)
    database.set_progress_handler(lambda: next(turns, None) is None, _STEPS)
    for pragma in ("query_only = on", "trusted_schema = off", "cell_size_check = on"):
        database.execute(f"pragma {pragma}")
    database.row_factory = sqlite3.Row
    return database


def _both(source: str, database: sqlite3.Connection) -> tuple[list[Record], list[Record]]:
    tables = {name for (name,) in database.execute(_TABLES)}
    if not {"habits", "repetitions"} <= tables:
        raise _refused(source, _("there are no habits of Loop Habit Tracker in this database."))
    habits = _records(database, "select * from Habits order by id")
    return habits, _records(database, "select * from Repetitions order by habit, timestamp, id")


def _records(database: sqlite3.Connection, query: str) -> list[Record]:
    rows = database.execute(query).fetchmany(MOST_ROWS + 1)
    if len(rows) > MOST_ROWS:
        raise OverflowError
    return [{name.casefold(): row[name] for name in row.keys()} for row in rows]  # noqa: SIM118


def _lines(header: tuple[str, ...], rows: Iterator[list[str]]) -> list[Line]:
    return list(enumerate([list(header), *rows]))


def _habit(habit: Record) -> list[str]:
    """As Loop's own list of habits says it."""
    measured, hour = _type(habit) == "NUMERICAL", habit.get("reminder_hour")
    names = ("unit", "target_value") if measured else ()
    of_measure = {name: _text(habit.get(name)) for name in names}
    return [
        *(_text(habit.get("name")), _type(habit)),
        *(_text(habit.get("question")), _text(habit.get("description"))),
        *(_text(habit.get("freq_num")), _text(habit.get("freq_den"))),
        *(of_measure.get("unit", ""), _target(habit), of_measure.get("target_value", "")),
        "true" if habit.get("archived") else "false",
        "" if hour is None else f"{hour}:{_text(habit.get('reminder_min')).zfill(2)}",
    ]


def _check(check: Record, habits: Mapping[Any, Record]) -> list[str]:
    """The first schemas have a line for each day on which something was done, and no value."""
    habit = habits.get(check.get("habit"), {})
    return [
        *(_text(habit.get("name")), _type(habit), _text(habit.get("unit")), _target(habit)),
        _day(check.get("timestamp")),
        _text(check.get("value", _DONE)),
        _text(check.get("notes")),
    ]


def _type(habit: Record) -> str:
    return "NUMERICAL" if habit.get("type", _TICKED) == 1 else "YES_NO"


def _target(habit: Record) -> str:
    if _type(habit) != "NUMERICAL":
        return ""
    return "AT_MOST" if habit.get("target_type") == 1 else "AT_LEAST"


def _day(timestamp: Any) -> str:
    """Milliseconds since 1970 as a day; what is none stays as it is, to be said and mended."""
    if isinstance(timestamp, int) and _FROM <= timestamp < _TO:
        return datetime.fromtimestamp(timestamp / 1000, UTC).date().isoformat()
    return _text(timestamp)


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).replace("\0", "")


def _refused(source: str, found: str) -> UnreadableFile:
    return UnreadableFile(source, found, _(_EXPORT_AGAIN))
