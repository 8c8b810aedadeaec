import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.cells import Cell, are_words, mark, safe
from quietwins.formats.errors import CannotRead
from quietwins.spotting.evidence import State


@pytest.mark.parametrize("text", ["EX", "ex", " Excused ", "exempt"])
def test_an_excuse_is_a_rest(text: str) -> None:
    assert mark(text) == Cell(State.RESTED)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\xa0",
        "-",
        "–",
        "N/A",
        "n/a",
        "Not  Attempted",
        "Not Available",
        "Missing",
        "(read only)",
        "n",
        "No",
        "incomplete",
        "not yet",
    ],
)
def test_nothing_recorded_is_no_number(text: str) -> None:
    assert mark(text) == Cell(State.NOTHING)


@pytest.mark.parametrize(
    "text", ["x", "✓", "✔", "Y", "yes", "Done", "complete", "Completed", "submitted", "handed in"]
)
def test_a_tick_is_something_done_without_a_number(text: str) -> None:
    assert mark(text) == Cell(State.DONE)


@pytest.mark.parametrize("text", ["B-", "A*", "a", "C+", "U"])
def test_a_letter_is_something_done_without_a_number(text: str) -> None:
    assert mark(text) == Cell(State.DONE, letter=True)


@pytest.mark.parametrize(
    ("text", "amount", "out_of"),
    [
        ("80%", 80, 100),
        (" 80.00\u00a0% ", 80, 100),
        ("7/10", 7, 10),
        ("7 / 10", 7, 10),
        ("7,5/10", 7.5, 10),
        ("7 out of 10", 7, 10),
        ("12/10", 12, 10),
        ("0.00", 0, None),
    ],
)
def test_a_mark_may_say_what_it_is_out_of(text: str, amount: float, out_of: float | None) -> None:
    assert mark(text) == Cell(State.DONE, amount, out_of)


@pytest.mark.parametrize(
    "text", ["7/0", "7/10/2025", "late", "ten", "5 pts", "inf %", "2025-10-07"]
)
def test_any_other_word_is_asked_about(text: str) -> None:
    with pytest.raises(CannotRead):
        mark(text)


@given(st.text())
def test_a_cell_that_cannot_be_read_is_never_zero(text: str) -> None:
    try:
        cell = mark(text)
    except CannotRead:
        return
    assert cell.amount != 0 or any(c.isdecimal() for c in text)


def test_a_column_of_words_is_told_from_a_column_of_marks() -> None:
    assert are_words(["likes maps", "", "7", "quiet"])
    assert not are_words(["7", "late", "x"])
    assert not are_words(["", ""])
    assert are_words(["A", "B-"])
    assert not are_words(["A", "B-"], letters=True)
    assert are_words(["good", "fine"], letters=True)


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\t=1", "\r=1", " =1", "-"])
def test_what_a_spreadsheet_would_run_is_made_safe(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-5.5", "-1,234.50", "+3", "-80 %", "Amira", "", "a=b"])
def test_plain_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


@given(st.text())
def test_a_safe_cell_never_begins_with_what_a_spreadsheet_runs(text: str) -> None:
    kept = safe(text)
    number = kept.lstrip("+-")[:1].isdigit()
    assert kept[:1] not in {*"=+-@\t\r"} or number
    out = StringIO(newline="")
    csv.writer(out).writerow([kept, "end"])
    assert next(csv.reader(StringIO(out.getvalue(), newline="")))[1] == "end"
