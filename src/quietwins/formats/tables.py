"""A file's bytes as tables of text: CSV, TSV, a workbook, a database, or a zip of tables, told
apart by what is in them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import PurePath
from statistics import median

from quietwins.formats.cells import is_blank
from quietwins.formats.delimited import Line, lines
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.loop_csv import with_habits, without_scores
from quietwins.formats.rows import Table
from quietwins.formats.text import decoded
from quietwins.language import _

_BOOKS = (".xlsx", ".xlsm")
_MOST_ABOVE, _FEWEST_BELOW = 20, 3
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_DATABASE = b"SQLite format 3\0"


def tables(path_name: str, data: bytes) -> list[Table]:
    """Every table of a file; `path_name` is what people call it, and the tables' `source`.

    A workbook gives one a sheet: "book.xlsx", or "book.xlsx (Sheet2)" where there are several; a
    zip those of each file in it: "marks.zip/9b.csv"; a database "habits.db (Habits)".
    Raises UnreadableFile, with what was found and how to mend it.
    """
    files = _files(path_name, data)
    made = with_habits([table(source, rows) for file in files for source, rows in _named(*file)])
    if not made:
        raise UnreadableFile(
            path_name,
            _("there is nothing in it yet."),
            _("Please choose a file with a header row."),
        )
    return made


def _files(path_name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
    """Name and content of each file in a zip; of what is none, its own."""
    ending = PurePath(path_name).suffix.lower()
    if not (data.startswith(b"PK") or ending == ".zip") or ending in _BOOKS:
        return [(path_name, data)]
    from quietwins.formats.zips import is_zip, unzipped  # a CSV never pays for what this needs

    if ending == ".zip" or is_zip(data):
        return without_scores(unzipped(path_name, data))
    return [(path_name, data)]


def _named(path_name: str, data: bytes) -> Iterator[tuple[str, list[Line]]]:
    """Name and rows of each table that holds anything."""
    if data.startswith(_OLE):
        raise UnreadableFile(
            path_name,
            _("this is an older workbook, or one locked with a password."),
            _("Please save it as .xlsx, without a password, or as CSV."),
        )
    if data.startswith(_ZIP) or path_name.lower().endswith(_BOOKS):
        from quietwins.formats.sheets import sheets  # nor for this

        found = sheets(path_name, data)
        for name, rows in found:
            yield f"{path_name} ({name})" if found[1:] else path_name, rows
        return
    if data.startswith(_DATABASE) or path_name.lower().endswith(".db"):
        from quietwins.formats.loop_db import loop_tables  # nor for this

        yield from loop_tables(path_name, data)
        return
    rows = list(lines(path_name, decoded(path_name, data)))
    if any(not is_blank(cells) for __, cells in rows):
        yield path_name, rows


def table(source: str, rows: Iterable[Line]) -> Table:
    """The header, and the rows below it padded to its length. Lines above it say what a report
    is of, and are no rows.

    A row with more filled cells than the header is left out and listed under `spilled`.
    """
    filled = [(at, cells) for at, cells in rows if not is_blank(cells)]
    (header_line, header), *rest = filled[_above(filled) :]
    width, lines, fits, spilled = len(header), [], [], []
    for at, cells in rest:
        if len(cells) > width and not is_blank(cells[width:]):
            spilled.append((at, len(cells)))
        else:
            lines.append(at)
            fits.append((*cells[:width], *[""] * (width - len(cells))))
    titles = tuple(" ".join(title.split()) for title in header)
    return Table(source, titles, tuple(fits), tuple(lines), header_line, tuple(spilled))


def _above(rows: Sequence[Line]) -> int:
    """How many of the first rows stand above the header: less than half as full as those below."""
    full = [sum(map(bool, map(str.strip, cells))) for __, cells in islice(rows, 60)]
    for at, own in enumerate(full[:_MOST_ABOVE]):
        below = full[at + 1 :]
        if len(below) < _FEWEST_BELOW or own * 2 >= median(below):
            return at
    return 0


def narrowed(table: Table, columns: Sequence[int]) -> Table:
    """`table` with these columns alone, in the order given."""
    return Table(
        table.source,
        tuple(table.header[at] for at in columns),
        tuple(tuple(cells[at] for at in columns) for cells in table.rows),
        table.lines,
        table.header_line,
        table.spilled,
    )
