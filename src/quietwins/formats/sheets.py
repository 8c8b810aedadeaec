"""The sheets of a workbook as rows of text. Sizes are looked at before any is read."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from quietwins.formats.errors import UnreadableFile
from quietwins.formats.weighing import MOST_CELLS, MOST_TEXT, TooLarge, weighed
from quietwins.language import N_, _

_SAVE_AGAIN = N_("Please save it again as .xlsx, without a password, or as CSV.")

Line = tuple[int, list[str]]


def sheets(source: str, data: bytes) -> list[tuple[str, list[Line]]]:
    """Name and rows of each visible sheet that holds something; lines count from 1.

    Raises UnreadableFile for a workbook that is broken, locked or too large.
    """
    try:
        return list(_opened(weighed(data)))
    except TooLarge:
        large, mend = _("this workbook is larger than we open."), _("Please save the sheet as CSV.")
        raise UnreadableFile(source, large, mend) from None
    except BaseException as trouble:  # the reader's panics are no Exception
        if isinstance(trouble, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise _broken(source) from None


def _opened(data: BytesIO) -> Iterator[tuple[str, list[Line]]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    cells = letters = 0
    with CalamineWorkbook.from_filelike(data) as book:
        for about in book.sheets_metadata:
            seen = about.visible == SheetVisibleEnum.Visible
            if not seen or about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            top = sheet.start[0] + 1 if sheet.start else 1
            cells += sheet.total_height * sheet.total_width
            if cells > MOST_CELLS:  # one sheet may stand in the list many times
                raise TooLarge
            rows = [[_text(cell) for cell in row] for row in sheet.to_python()]
            letters += sum(len(cell) for row in rows for cell in row)
            if letters > MOST_TEXT:
                raise TooLarge
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


def _broken(source: str) -> UnreadableFile:
    return UnreadableFile(source, _("this workbook is broken or locked."), _(_SAVE_AGAIN))
