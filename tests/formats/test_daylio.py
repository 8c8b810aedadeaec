"""A Daylio diary: activities are things done, and all that was written is a note."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats import Row
from quietwins.formats.columns import columns
from quietwins.spotting import spot
from quietwins.spotting.evidence import State
from tests.formats.apps import DIARY
from tests.formats.made import complaints, typed

HEADER = DIARY.partition("\n")[0]


def rows(text: str = DIARY) -> list[Row]:
    return typed(text, name="daylio.csv").rows


def line(*cells: str) -> list[Row]:
    return rows(f"{HEADER}\n{','.join(cells)}\n")


def test_each_activity_is_something_done_on_that_day() -> None:
    done = [(row.thread, row.day) for row in rows() if row.state == State.DONE]
    assert done == [
        ("reading", date(2025, 3, 9)),
        ("Spaß 🎈", date(2025, 3, 9)),
        ("reading", date(2025, 3, 7)),
        ("walk", date(2025, 1, 2)),
    ]


def test_the_word_for_how_it_felt_and_what_was_written_are_a_note() -> None:
    notes = [row for row in rows() if row.thread == "Daylio"]
    assert [row.note for row in notes] == [
        'rad\nEin Titel\nShe said "go",\nand we went | far',
        *("meh", "good", "so lala"),
    ]
    assert {row.state for row in notes} == {State.UNCLEAR}


def test_feelings_sleep_and_weather_are_kept_and_are_nothing_done() -> None:
    [tired] = [row for row in rows() if row.thread == "tired"]
    assert tired.state == State.UNCLEAR


def test_nothing_is_ever_found_in_feelings_or_notes() -> None:
    lines = [f"2025-{month:02}-01,,,09:00,rad,tired,,hello" for month in range(1, 10)]
    found = rows("\n".join([HEADER, *lines]))
    assert len(found) == 18
    assert [win for wins in spot(columns(found).evidence) for win in wins] == []


def test_coming_back_to_an_activity_is_found() -> None:
    before = [f"2025-01-0{day},,,09:00,rad,reading,,\n" for day in (3, 4, 5)]
    given = columns(rows(DIARY + "".join(before)))
    wins = [win for several in spot(given.evidence) for win in several]
    assert {(win.rule, given.threads[win.thread]) for win in wins} == {("came_back", "reading")}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("7:15 PM", "19:15"),
        ("7:15 pm", "19:15"),
        ("7:15\u202fPM", "19:15"),
        ("12:30 am", "00:30"),
        ("12:30 PM", "12:30"),
        ("19:15", "19:15"),
        ("7:15", "07:15"),
        ("abends", "abends"),
    ],
)
def test_a_time_is_kept_and_the_same_on_either_clock(written: str, kept: str) -> None:
    assert {row.task for row in line("2025-03-09", "", "", written, "rad", "walk", "", "")} == {
        kept
    }


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_endings_change_nothing(newline: str) -> None:
    reading = typed(DIARY.replace("\n", newline), name="daylio.csv")
    assert reading.rows == rows()


def test_scales_of_newer_exports_are_kept_with_the_note() -> None:
    header = "full_date,date,weekday,time,mood,activities,scales,note_title,note"
    [_, note] = rows(f"{header}\n2025-03-09,,,9:00,rad,walk,sleep: 7,,hi\n")
    assert note.note == "rad\nsleep: 7\nhi"


def test_a_line_with_nothing_written_is_left_out_with_a_reason() -> None:
    reading = typed(f"{HEADER}\n2025-03-09,March 9,Sunday,09:00,,,,\n", name="daylio.csv")
    assert reading.rows == [] and reading.bad == []
    assert [(one.line, one.reason) for one in reading.left_out] == [
        (2, "Nothing is written there.")
    ]


def test_a_day_that_cannot_be_read_is_named_once() -> None:
    reading = typed(f"{HEADER}\n2025-02-30,,,09:00,rad,a | b,,\n", name="daylio.csv")
    assert complaints(reading) == [(2, "date", "2025-02-30")]
    assert reading.rows == []


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters='|"'))


@given(st.lists(st.tuples(st.lists(WORDS, max_size=3), WORDS, WORDS), min_size=1, max_size=5))
def test_every_line_is_accounted_for_and_no_word_is_lost(
    lines: list[tuple[list[str], str, str]],
) -> None:
    quoted = [
        f'2025-03-{at:02},,,09:00,"{mood}","{" | ".join(doing)}",,"{note}"'
        for at, (doing, mood, note) in enumerate(lines, 1)
    ]
    reading = typed("\n".join([HEADER, *quoted]), name="daylio.csv")
    accounted = {row.line for row in reading.rows} | {one.line for one in reading.left_out}
    assert accounted == set(range(2, len(lines) + 2)) and not reading.bad
    for at, (doing, mood, note) in enumerate(lines, 2):
        own = [row for row in reading.rows if row.line == at]
        assert {row.thread for row in own} - {"Daylio"} == {*filter(None, doing)} - {"Daylio"}
        assert Counter(row.note for row in own if row.note) == Counter(
            ["\n".join(filter(None, (mood, note)))] if mood or note else []
        )
