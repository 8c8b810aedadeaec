"""The sheets of a workbook as rows of text. Sizes are looked at before anything is unpacked."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import IO, Any
from zipfile import ZipFile

from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

MOST_BYTES = 256_000_000
MOST_CELLS = 5_000_000
_CHUNK = 1 << 20
_PLACE = re.compile(rb"""\sr=["']([A-Z]{0,3})(\d{1,7})["']""")
_SAVE_AGAIN = N_("Please save it again as .xlsx, without a password, or as CSV.")

Line = tuple[int, list[str]]


def sheets(source: str, data: bytes) -> list[tuple[str, list[Line]]]:
    """Name and rows of each visible sheet that holds something; lines count from 1.

    Raises UnreadableFile for a workbook that is broken, locked or too large.
    """
    _weigh(source, data)
    try:
        return list(_opened(data))
    except BaseException as trouble:  # the reader's panics are no Exception
        if isinstance(trouble, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise _broken(source) from None


def _opened(data: bytes) -> Iterator[tuple[str, list[Line]]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        for about in book.sheets_metadata:
            seen = about.visible == SheetVisibleEnum.Visible
            if not seen or about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            top = sheet.start[0] + 1 if sheet.start else 1
            rows = [[_text(cell) for cell in row] for row in sheet.to_python()]
            if any(map(any, rows)):
                yield about.name, list(enumerate(rows, top))


def _text(cell: Any) -> str:
    """A cell as its owner sees it: whole numbers without ".0", days in ISO form."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _weigh(source: str, data: bytes) -> None:
    """Read through the archive, so that no size it claims has to be believed."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            large = sum(part.file_size for part in parts) > MOST_BYTES
            for part in [] if large else parts:
                with archive.open(part) as stream:
                    large = large or _cells(stream) > MOST_CELLS
    except Exception as trouble:  # what a damaged archive raises is not one family of errors
        raise _broken(source) from trouble
    if large:
        raise UnreadableFile(
            source, _("this workbook is larger than we open."), _("Please save the sheet as CSV.")
        )


def _cells(stream: IO[bytes]) -> int:
    """How many cells a sheet would take up, by its last row and column."""
    tail, down, across = b"", 1, 1
    while chunk := stream.read(_CHUNK):
        for letters, digits in _PLACE.findall(tail + chunk):
            down, across = max(down, int(digits)), max(across, _column(letters))
        tail = chunk[-32:]
    return down * across


def _column(letters: bytes) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + letter - 64
    return at


def _broken(source: str) -> UnreadableFile:
    return UnreadableFile(source, _("this workbook is broken or locked."), _(_SAVE_AGAIN))
