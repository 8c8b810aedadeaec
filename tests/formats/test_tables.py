from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise, tables
from tests.formats.made import SAMPLES, complaints, sample, table_of, typed, why_not


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_of_three_ways(newline: str) -> None:
    [table] = tables("a.csv", newline.join(["name,Maths", "Amira,7", "", "Ben,8"]).encode())
    assert table.rows == (("Amira", "7"), ("Ben", "8"))
    assert table.lines == (2, 4)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_cells_may_be_parted_by_commas_semicolons_or_tabs(mark: str) -> None:
    table = table_of(mark.join(["name", "Maths", "Art"]), mark.join(["Amira", "7", "8"]))
    assert table.header == ("name", "Maths", "Art")
    assert table.rows == (("Amira", "7", "8"),)


def test_decimal_commas_do_not_part_cells_where_semicolons_do() -> None:
    assert table_of("name;Maths;Art", "Amira;7,5;8,5").rows == (("Amira", "7,5", "8,5"),)


def test_a_semicolon_inside_a_heading_does_not_part_cells() -> None:
    table = table_of("name,Essay; first draft,Art", "Amira,7,8")
    assert table.header == ("name", "Essay; first draft", "Art")


def test_a_spreadsheet_may_say_its_own_separator_on_the_first_line() -> None:
    table = table_of("sep=;", "name;Maths, part one", "Amira;7")
    assert table.header == ("name", "Maths, part one")
    assert (table.header_line, table.lines) == (2, (3,))


def test_a_row_is_named_by_the_line_on_which_it_begins() -> None:
    assert complaints(sample("quoted-newline.csv")) == [(5, "mark for Maths", "eight")]


def test_blank_lines_are_counted_and_left_out() -> None:
    table = table_of("", "name,Maths", ",", "Amira,7", " , ", "Ben,8")
    assert (table.header_line, table.lines) == (2, (4, 6))


def test_a_short_row_is_filled_up_with_empty_cells() -> None:
    assert table_of("name,Maths,Art", "Amira").rows == (("Amira", "", ""),)


def test_a_long_row_is_named_and_the_others_are_read() -> None:
    reading = typed("name,Maths", "Amira,7,8", "Ben,6", "Cleo,5,, ,")
    assert complaints(reading) == [(2, "row", "3 cells")]
    assert [row.learner for row in reading.rows] == ["Ben", "Cleo"]


@pytest.mark.parametrize(
    ("name", "line"), [("unclosed-quote.csv", 3), ("unclosed-quote-inside.csv", 2)]
)
def test_a_quotation_mark_that_is_not_closed_is_named_by_its_line(name: str, line: int) -> None:
    sentence = why_not(name, (SAMPLES / name).read_bytes())
    assert f"a quotation mark on line {line} is not closed" in sentence


@pytest.mark.parametrize("data", [b"", b"\n\n", b" , \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert "there is nothing in it yet" in why_not("a.csv", data)


def test_a_header_alone_is_a_table_with_no_rows_yet() -> None:
    reading = sample("header-alone.csv")
    assert (reading.rows, reading.bad) == ([], [])


def test_two_columns_of_one_heading_stay_two() -> None:
    reading = sample("duplicate-headers.csv")
    assert [row.amount for row in reading.rows] == [5, 6, 7]
    assert len({row.order for row in reading.rows}) == 3


def test_a_table_can_be_narrowed_to_the_columns_that_are_needed() -> None:
    table = narrowed(table_of("name,Email,Maths", "Amira,a@school.example,7,8", "Ben,b,6"), (0, 2))
    assert table.header == ("name", "Maths")
    assert table.rows == (("Ben", "6"),)
    assert complaints(read(table, Choices())) == [(2, "row", "4 cells")]


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "-"]))
def test_no_file_is_worse_than_unreadable(data: bytes, name: str) -> None:
    try:
        for table in tables(name, data):
            read(table, Choices())
    except UnreadableFile as trouble:
        assert "Nothing has been saved." in str(trouble)


CELLS = st.sampled_from(
    [
        "",
        "name",
        "learner",
        "thread",
        "day",
        "amount",
        "Student",
        "ID",
        "Quiz 1 (12)",
        "Amira",
        "Points Possible",
        "First name",
        "Surname",
        "Maths (Real)",
        "7,5",
        "1/2/2025",
        "EX",
        "x",
        "0",
        "1e400",
        "²",
        "٣",
        "-",
        "(",
        "7/0",
        "8 (80 %)",
        "13/13/25",
        "Max",
        "out of",
        "anonymous",
        "Coach",
        "exercise",
        "Not Attempted",
        "Not Available",
        "0.5",
        '"',
    ]
)


TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=6)


HEADERS = st.sampled_from(
    [
        "Completion time,Name,Email,Points - Map,Points - Key (2),Feedback - Map",
        "Student ID,Username,First Name,Last Name,Grade,Homework 1: Cells",
        "Username,Student ID,Grade,Homework 1: A,Homework 2: B,Homework 3: C",
        "Username,Content title,Time of last interaction,Progress (0-1),Content kind,User type",
    ]
).map(lambda header: header.split(","))
KNOWN = st.builds(lambda header, rows: [header, *rows], HEADERS, TABLES)


@given(
    TABLES | KNOWN, st.sampled_from([True, False, None]), st.sampled_from(["together", "separate"])
)
def test_no_table_is_worse_than_unreadable_and_a_preview_reads_the_same(
    lines: list[list[str]], day_first: bool | None, threads: Literal["together", "separate"]
) -> None:
    choices = Choices(day_first=day_first, threads=threads)
    try:
        for table in tables("a.csv", "\n".join(",".join(cells) for cells in lines).encode()):
            whole = read(table, choices)
            kept = narrowed(table, recognise(table, choices).keeps(table, choices))
            part = read(kept, choices)
            assert all(row.learner and row.thread for row in whole.rows)
            assert (part.format, part.rows) == (whole.format, whole.rows)
            assert complaints(part) == complaints(whole)
    except UnreadableFile as trouble:
        assert "Nothing has been saved." in str(trouble)


def test_a_cell_without_end_is_named_by_its_line() -> None:
    sentence = why_not("a.csv", b'name,Maths\nBen,"' + b"long " * 40_000)
    assert "a cell on line 2 is very long" in sentence
