from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from quietwins.formats import Choices, UnreadableFile, read, tables, weighing
from tests.formats.made import SAMPLES, sample_tables, why_not

BOOK = (SAMPLES / "book.xlsx").read_bytes()


def book(*rows: Sequence[Any]) -> bytes:
    made, out = Workbook(), BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """The sample workbook with one part in another's place."""
    out = BytesIO()
    with ZipFile(BytesIO(BOOK)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return out.getvalue()


def test_each_sheet_that_people_see_and_that_holds_something_is_a_table() -> None:
    assert [table.source for table in sample_tables("book.xlsx")] == [
        "book.xlsx (Reading)",
        "book.xlsx (Marks)",
    ]


def test_a_book_of_one_sheet_needs_no_sheet_name() -> None:
    [table] = tables("book.xlsx", book(["name", "Maths"], ["Amira", 7]))
    assert table.source == "book.xlsx"


def test_lines_are_the_rows_of_the_sheet() -> None:
    marks = sample_tables("book.xlsx")[1]
    assert (marks.header_line, marks.lines) == (2, (3, 5))


def test_cells_read_as_people_see_them() -> None:
    cells = [7, 7.0, 0.1 + 0.2, True, date(2025, 9, 12), datetime(2025, 9, 12, 10, 30), time(7, 5)]
    [table] = tables("book.xlsx", book(["a"] * len(cells), cells))
    assert table.rows[0][:5] == ("7", "7", "0.3", "TRUE", "2025-09-12")
    assert table.rows[0][5:] == ("2025-09-12 10:30:00", "07:05:00")


def test_real_days_of_a_workbook_are_days() -> None:
    reading = read(sample_tables("book.xlsx")[0], Choices())
    assert [row.day for row in reading.rows] == [date(2025, 9, 12), date(2025, 9, 13)]


def test_a_workbook_is_known_by_what_is_in_it_and_not_by_its_name() -> None:
    [table] = tables("download", book(["name", "Maths"], ["Amira", 7]))
    assert table.rows == (("Amira", "7"),)


@pytest.mark.parametrize("data", [BOOK[: len(BOOK) // 2], b"PK\x03\x04broken", b"name,Maths"])
def test_a_broken_workbook_is_said_to_be_broken(data: bytes) -> None:
    assert "broken or locked" in why_not("book.xlsx", data)


def test_a_locked_or_older_workbook_is_asked_for_in_another_form() -> None:
    assert "without a password" in why_not("book.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def test_a_zip_of_something_else_is_no_workbook() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "hello")
    assert "broken or locked" in why_not("notes.xlsx", out.getvalue())


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "MOST_BYTES", 1000)
    assert "larger than we open" in why_not("book.xlsx", BOOK)


def test_one_cell_in_the_far_corner_does_not_fill_the_memory() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    far = with_part("xl/worksheets/sheet1.xml", sheet)
    assert "larger than we open" in why_not("book.xlsx", far)


@pytest.mark.parametrize("at", range(0, len(BOOK), 97))
def test_a_damaged_byte_never_stops_more_than_the_file(at: int) -> None:
    data = BOOK[:at] + bytes([BOOK[at] ^ 0xFF]) + BOOK[at + 1 :]
    try:
        tables("book.xlsx", data)
    except UnreadableFile as trouble:
        assert trouble.source == "book.xlsx"
