"""Backups of other people's apps, made on the spot. Every habit and every word is invented."""

import csv
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from typing import NamedTuple
from zipfile import ZipFile

SCHEMA = """
create table Habits (id integer primary key autoincrement, archived integer, color integer,
    description text, freq_den integer, freq_num integer, highlight integer, name text,
    position integer, reminder_hour integer, reminder_min integer,
    reminder_days integer not null default 127, type integer not null default 0,
    target_type integer not null default 0, target_value real not null default 0,
    unit text not null default '', question text, uuid text);
create table Repetitions (id integer primary key autoincrement,
    habit integer not null references habits(id), timestamp integer not null,
    value integer not null, notes text);
create unique index idx_repetitions_habit_timestamp on Repetitions (habit, timestamp);
pragma user_version = 25;
"""
"""Loop's tables, as its 25th schema has them."""

WORDS: dict[object, str] = {-1: "UNKNOWN", 0: "NO", 1: "YES_AUTO", 2: "YES_MANUAL", 3: "SKIP"}
LIST = (
    *("Position", "Name", "Type", "Question", "Description", "FrequencyNumerator"),
    *("FrequencyDenominator", "Color", "Unit", "Target Type", "Target Value", "Archived?"),
)


class Check(NamedTuple):
    """One day of a habit: the value as Loop stores it, and a note."""

    day: str
    value: object
    note: str = ""


class Habit(NamedTuple):
    """A habit and its days. `fewer` is a measure of which fewer is wanted."""

    name: str
    checks: Sequence[Check] = ()
    measured: bool = False
    fewer: bool = False
    unit: str = ""
    question: str = ""
    description: str = ""
    archived: bool = False


UP = Habit(
    "Früh aufstehen ☀️",
    [
        Check("2024-12-31", -1, "weiß ich nicht mehr"),
        Check("2025-01-01", 2),
        Check("2025-01-02", 2),
        Check("2025-01-03", 2, "Gut geschlafen, sagte „ja“"),
        Check("2025-01-04", 3, "krank"),
        Check("2025-01-05", 0),
        Check("2025-01-07", 1),
        Check("2025-02-20", 2),
    ],
    question="Bist du früh aufgestanden?",
)
PAGES = Habit(
    "Reading",
    [Check("2025-01-03", 12500), Check("2025-01-04", 3000, "two chapters\nand a map")],
    measured=True,
    unit="pages",
    description="Any book | any place",
    archived=True,
)
HABITS = (UP, PAGES)
"""What most tests take in: ticks with every value, and measures."""


def milliseconds(day: str) -> int:
    return (
        int(datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).timestamp()) * 1000
    )


def loop_db(habits: Iterable[Habit] = HABITS, schema: str = SCHEMA) -> bytes:
    """A full backup."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(schema)
        for number, habit in enumerate(habits, 1):
            _fill(database, number, habit)
        database.commit()
        return bytes(database.serialize())


def _fill(database: sqlite3.Connection, number: int, habit: Habit) -> None:
    database.execute(
        "insert into Habits (id, archived, color, description, freq_den, freq_num, highlight, name,"
        " position, type, target_type, target_value, unit, question, uuid)"
        " values (?, ?, 8, ?, 1, 1, 0, ?, ?, ?, ?, 5.0, ?, ?, ?)",
        (
            *(number, habit.archived, habit.description, habit.name, number - 1),
            *(habit.measured, habit.fewer, habit.unit, habit.question, f"{number:032}"),
        ),
    )
    for check in habit.checks:
        database.execute(
            "insert into Repetitions (habit, timestamp, value, notes) values (?, ?, ?, ?)",
            (number, milliseconds(check.day), check.value, check.note),
        )


def loop_zip(habits: Sequence[Habit] = HABITS, newline: str = "\n") -> bytes:
    """The zip of CSVs of the same habits, as the app writes it."""
    files = {"Habits.csv": _csv([LIST, *map(_listed, range(1, 99), habits)])}
    for number, habit in enumerate(habits, 1):
        plain = "".join(
            one for one in habit.name if one.isascii() and (one.isalnum() or one in " ._-")
        )
        folder = f"{number:03} {plain}".strip()
        checks = [(one.day, WORDS.get(one.value, str(one.value)), one.note) for one in habit.checks]
        files[f"{folder}/Checkmarks.csv"] = _csv([("Date", "Value", "Notes"), *checks])
        files[f"{folder}/Scores.csv"] = "Date,Score\n2025-01-03,0.0512\n"
    names = ",".join(habit.name for habit in habits)
    files["Checkmarks.csv"] = f"Date,{names},\n2025-01-03,YES_MANUAL,12500,\n"
    files["Scores.csv"] = f"Date,{names},\n2025-01-03,0.0512,0.1,\n"
    return zipped({name: text.replace("\n", newline) for name, text in files.items()})


def _listed(number: int, habit: Habit) -> tuple[object, ...]:
    measure = (habit.unit, "AT_MOST" if habit.fewer else "AT_LEAST", "5.0")
    kind = "NUMERICAL" if habit.measured else "YES_NO"
    return (
        *(f"{number:03}", habit.name, kind, habit.question, habit.description, 1, 1, "#D32F2F"),
        *(measure if habit.measured else ("", "", "")),
        str(habit.archived).lower(),
    )


def _csv(rows: Iterable[Sequence[object]]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def zipped(files: Mapping[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


DIARY = """\
full_date,date,weekday,time,mood,activities,note_title,note
2025-03-09,March 9,Sunday,7:15 PM,rad,"reading | Spaß 🎈 | tired",Ein Titel,"She said ""go"",
and we went | far"
2025-03-08,March 8,Saturday,19:05,meh,,,
2025-03-07,March 7,Friday,08:00,good,reading,"",""
2025-01-02,January 2,Thursday,12:30 am,so lala,"walk | walk","",""
"""
"""A Daylio export: the latest line first, times of either clock, a note of two lines."""
