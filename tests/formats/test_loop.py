"""Loop Habit Tracker: its database and its zip of CSVs, read alike and without loss."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats import Choices, Row, read, tables
from quietwins.formats.columns import columns
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.left_out import LeftOut
from quietwins.spotting import spot
from quietwins.spotting.evidence import State
from tests.formats.apps import HABITS, PAGES, SCHEMA, UP, Check, Habit, loop_db, loop_zip, zipped
from tests.formats.made import why_not

DAY = date(2025, 1, 3)


def rows(data: bytes, name: str = "habits.db") -> list[Row]:
    return [row for table in tables(name, data) for row in read(table, Choices()).rows]


def all_of(data: bytes, name: str = "habits.db") -> list[Row | UnreadableRow | LeftOut]:
    found: list[Row | UnreadableRow | LeftOut] = []
    for table in tables(name, data):
        reading = read(table, Choices())
        found += [*reading.rows, *reading.bad, *reading.left_out]
    return found


def days_of(habit: Habit, **how: Any) -> list[Row]:
    """What was recorded for one habit."""
    return [row for row in rows(loop_db([habit], **how)) if row.day]


def one(value: object, **habit: Any) -> Row:
    [row] = days_of(Habit("Walk", [Check("2025-01-03", value)], **habit))
    return row


def content(row: Row) -> tuple[object, ...]:
    return row.thread, row.day, row.state, row.amount, row.better, row.task, row.note, row.given


@pytest.mark.parametrize(
    ("value", "state", "given"),
    [
        (2, State.DONE, "yes"),
        (0, State.NOTHING, "no"),
        (3, State.RESTED, "skip"),
        (-1, State.UNCLEAR, "unknown"),
    ],
)
def test_a_tick_is_what_its_owner_made_it(value: int, state: State, given: str) -> None:
    row = one(value)
    assert (row.thread, row.day, row.state, row.given) == ("Walk", DAY, state, given)
    assert row.amount is None and not row.planned


def test_what_the_app_filled_in_by_itself_is_left_out_with_a_reason() -> None:
    habit = Habit("Walk", [Check("2025-01-03", 1)])
    [left] = [one for one in all_of(loop_db([habit])) if isinstance(one, LeftOut)]
    assert left.reason == "The app filled it in by itself."


def test_a_note_on_what_the_app_filled_in_is_kept_as_a_note() -> None:
    [row] = days_of(Habit("Walk", [Check("2025-01-03", 1, "it rained")]))
    assert (row.state, row.note) == (State.UNCLEAR, "it rained")


def test_a_measure_is_a_thousandth_of_what_is_stored() -> None:
    row = one(12500, measured=True, unit="km")
    assert (row.state, row.amount, row.given, row.better) == (State.DONE, 12.5, "12.5 km", 1)


def test_a_measure_of_three_is_three_and_no_skip() -> None:
    row = one(3000, measured=True)
    assert (row.state, row.amount) == (State.DONE, 3)


def test_a_stored_three_of_a_measure_keeps_its_number_and_claims_nothing() -> None:
    row = one(3, measured=True)
    assert (row.state, row.amount) == (State.UNCLEAR, 0.003)


def test_of_a_measure_of_which_fewer_is_wanted_none_at_all_is_a_step() -> None:
    row = one(0, measured=True, fewer=True)
    assert (row.state, row.amount, row.better) == (State.DONE, 0, -1)
    assert one(0, measured=True).state == State.NOTHING


def test_what_a_habit_is_about_is_kept_as_a_note_and_is_no_evidence() -> None:
    [about] = [row for row in rows(loop_db([PAGES])) if row.day is None]
    assert (about.thread, about.state) == ("Reading", State.UNCLEAR)
    assert about.note.splitlines() == [
        "Any book | any place",
        "How often: every day",
        "How much: 5.0 pages or more",
        "Put away in the app",
    ]


def test_notes_stay_as_they_were_written() -> None:
    notes = {row.note for row in rows(loop_db()) if row.day}
    assert {"Gut geschlafen, sagte „ja“", "krank", "two chapters\nand a map"} <= notes


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_zip_holds_what_the_database_holds(newline: str) -> None:
    from_zip = rows(loop_zip(newline=newline), "Loop Habits CSV.zip")
    from_db = rows(loop_db())
    assert Counter(map(content, from_zip)) == Counter(map(content, from_db))


def test_scores_never_come_in() -> None:
    sources = [table.source for table in tables("loop.zip", loop_zip())]
    assert [source.partition("/")[2] for source in sources] == [
        *("001 Frh aufstehen/Checkmarks.csv", "002 Reading/Checkmarks.csv", "Habits.csv")
    ]


def test_a_zip_of_somebody_elses_checkmarks_and_scores_is_left_as_it_is() -> None:
    files = {"Checkmarks.csv": "name,Maths\nAmira,7\n", "Scores.csv": "name,Art\nAmira,7\n"}
    assert [table.header[1] for table in tables("x.zip", zipped(files))] == ["Maths", "Art"]


def test_an_older_zip_with_numbers_for_words_is_read_the_same() -> None:
    files = {
        "Habits.csv": "Position,Name,Description,NumRepetitions,Interval,Color\n1,Walk,,1,1,#fff\n",
        "001 Walk/Checkmarks.csv": "Date,Value\n2025-01-03,2\n2025-01-04,0\n",
    }
    found = [row for row in rows(zipped(files), "loop.zip") if row.day]
    assert [(row.thread, row.given) for row in found] == [("Walk", "yes"), ("Walk", "no")]


def test_a_database_of_the_first_schema_says_what_was_done() -> None:
    old = """
    create table Habits (id integer primary key, archived integer, color integer, description text,
        freq_den integer, freq_num integer, name text, position integer);
    create table Repetitions (id integer primary key, habit integer, timestamp integer);
    insert into Habits (id, name) values (1, 'Walk');
    insert into Repetitions (habit, timestamp) values (1, 1735862400000);
    """
    [row] = [row for row in rows(loop_db([], schema=old)) if row.day]
    assert (row.thread, row.day, row.state) == ("Walk", DAY, State.DONE)


def test_a_copy_of_a_database_that_was_open_in_the_app_is_read() -> None:
    data = bytearray(loop_db())
    data[18:20] = b"\2\2"
    assert rows(bytes(data)) == rows(loop_db())


def test_what_a_habit_is_about_changes_no_win() -> None:
    found = rows(loop_db())
    checks = [row for row in found if row.day]
    assert {win.rule for wins in spot(columns(checks).evidence) for win in wins} == {"came_back"}
    assert facts(found) == facts(checks)


def facts(found: list[Row]) -> list[tuple[object, ...]]:
    given = columns(found)
    wins = [win for several in spot(given.evidence) for win in several]
    return sorted((win.rule, win.day, given.threads[win.thread]) for win in wins)


@pytest.mark.parametrize(
    ("value", "measured"), [(7, False), (2000, False), (-5, True), ("viel", False), (2.5, False)]
)
def test_a_value_that_loop_does_not_write_is_named(value: object, measured: bool) -> None:
    habit = Habit("Walk", [Check("2025-01-03", value)], measured=measured)
    [bad] = [one for one in all_of(loop_db([habit])) if isinstance(one, UnreadableRow)]
    assert (bad.line, bad.column, bad.found) == (1, "value", str(value))
    assert bad.at is not None


def test_a_day_and_a_habit_that_are_not_there_are_named() -> None:
    lost = SCHEMA + "insert into Repetitions (habit, timestamp, value) values (9, 5, 2);"
    [bad] = all_of(loop_db([], schema=lost))
    assert isinstance(bad, UnreadableRow) and (bad.column, bad.found) == ("name", "")
    early = Habit("Walk", [Check("1980-01-01", 2)])
    [bad, _] = sorted(all_of(loop_db([early])), key=lambda one: isinstance(one, Row))
    assert isinstance(bad, UnreadableRow) and bad.column == "date"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x8f\x1b locked with a key", "this is no database, or it is locked with a password."),
        (loop_db()[:6000], "this database is broken"),
        (loop_db([], schema="create table Repetitions (id);"), "there are no habits of Loop"),
        (
            loop_db([], schema="create view Habits as select 1; create table Repetitions (id);"),
            "no",
        ),
    ],
)
def test_what_is_no_backup_of_loop_is_said(data: bytes, says: str) -> None:
    assert says in why_not("habits.db", data)


def test_half_a_zip_is_said_to_be_broken() -> None:
    data = loop_zip()
    assert "this zip is broken" in why_not("loop.zip", data[: len(data) // 2])


def test_a_database_cannot_run_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quietwins.formats.loop_db._STEPS", 1)
    assert "larger than we open" in why_not("habits.db", loop_db())


def test_more_records_than_we_open_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quietwins.formats.loop_db.MOST_ROWS", 7)
    assert "larger than we open" in why_not("habits.db", loop_db())


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9).map(str.strip)
CHECKS = st.builds(
    Check,
    st.dates(date(1991, 1, 1), date(2099, 12, 31)).map(date.isoformat),
    st.one_of(st.sampled_from([-1, 0, 1, 2, 3]), st.integers(-9, 2**40)),
    WORDS,
)
ALL = st.lists(
    st.builds(
        Habit,
        st.sampled_from(["Walk", "Früh auf", "読む", 'a,b|c"d']),
        st.lists(CHECKS, max_size=6, unique_by=lambda check: check.day),
        st.booleans(),
        st.booleans(),
        unit=st.sampled_from(["", "km"]),
        question=WORDS,
        description=WORDS,
        archived=st.booleans(),
    ),
    max_size=4,
    unique_by=lambda habit: habit.name,
)


@given(ALL)
def test_every_record_is_taken_in_or_kept_as_a_note_or_left_out_exactly_once(
    habits: list[Habit],
) -> None:
    found = all_of(loop_db(habits))
    assert Counter(one.line for one in found if "Rep" in one.source) == Counter(
        range(1, 1 + sum(len(habit.checks) for habit in habits))
    )
    assert sum("Habits" in one.source for one in found) == len(habits)
    written = Counter(check.note for habit in habits for check in habit.checks if check.note)
    kept = Counter(one.note for one in found if isinstance(one, Row) and one.day and one.note)
    lost = written - kept
    assert lost.total() <= sum(isinstance(one, UnreadableRow) for one in found)


@given(ALL)
def test_any_backup_reads_the_same_from_its_zip(habits: list[Habit]) -> None:
    known = [
        habit._replace(checks=[one for one in habit.checks if _writes(habit, one)])
        for habit in habits
    ]
    from_zip = rows(loop_zip(known), "loop.zip")
    assert Counter(map(content, from_zip)) == Counter(map(content, rows(loop_db(known))))


def _writes(habit: Habit, check: Check) -> bool:
    """Whether Loop itself would store it."""
    assert isinstance(check.value, int)
    return -1 <= check.value <= (2**31 if habit.measured else 3)


@given(st.data())
def test_no_damage_to_a_database_is_worse_than_unreadable(data: st.DataObject) -> None:
    whole = bytearray(loop_db())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(16, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        all_of(bytes(whole))
    except Exception as trouble:
        assert "Nothing has been saved." in str(trouble)


def test_the_app_can_still_open_what_the_tests_make() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(loop_db(HABITS))
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        [(named,)] = database.execute("select name from Habits where id = 1")
    assert named == UP.name
