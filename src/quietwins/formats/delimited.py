"""Text with commas, semicolons or tabs as rows of cells, each with the line it begins on."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

Line = tuple[int, list[str]]
_MARKS = (",", ";", "\t")


def lines(source: str, text: str) -> Iterator[Line]:
    """Rows that are not blank, each after the physical line (from 1) on which it begins.

    Newlines may be LF, CRLF or CR alone, also inside quotes.
    Raises UnreadableFile, naming the line, for a quotation mark that is never closed.
    """
    stream, skipped = StringIO(text, newline=None), 0
    first = stream.readline()
    if first[:4].lower() == "sep=" and first[4:5] in _MARKS:
        mark, skipped = first[4], 1
    else:
        mark = _delimiter(text)
        stream.seek(0)
    reader = csv.reader(stream, delimiter=mark, strict=True)
    while True:
        begins = reader.line_num + skipped + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            raise _unclosed(source, begins, "larger" in str(trouble)) from None
        yield begins, cells


def _unclosed(source: str, line: int, large: bool) -> UnreadableFile:
    found = _("a quotation mark on line %(line)d is not closed, so its cells run together.")
    if large:
        found = _("a cell on line %(line)d is very long; its quotation mark may not be closed.")
    mend = _("Please close it, or export the file again.")
    return UnreadableFile(source, found % {"line": line}, mend)


def _delimiter(text: str) -> str:
    """The mark that cuts the first lines into the most even cells."""
    head = text[:65536]
    return max(_MARKS, key=lambda mark: _evenness(head, mark))


def _evenness(head: str, mark: str) -> tuple[int, int]:
    widths = []
    try:
        for cells in islice(csv.reader(StringIO(head, newline=None), delimiter=mark), 20):
            widths += [len(cells)] if any(cells) else []
    except csv.Error:
        pass
    while len(widths) > 1 and widths[0] < 2:  # what a report says above its header
        widths.pop(0)
    width = widths[0] if widths else 0
    return (0, width) if width < 2 else (widths.count(width), width)
