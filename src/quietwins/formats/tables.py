"""A file's bytes as tables of text: CSV, TSV or a workbook. Told apart by what is in them."""

from collections.abc import Iterable, Sequence

from quietwins.formats.cells import is_blank
from quietwins.formats.delimited import lines
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.rows import Table
from quietwins.formats.text import decoded
from quietwins.language import _

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def tables(path_name: str, data: bytes) -> list[Table]:
    """Every table of a file; `path_name` is what people call it, and the tables' `source`.

    A workbook gives one a sheet: "book.xlsx", or "book.xlsx (Sheet2)" where there are several.
    Raises UnreadableFile, with what was found and how to mend it.
    """
    if data.startswith(_OLE):
        raise UnreadableFile(
            path_name,
            _("this is an older workbook, or one locked with a password."),
            _("Please save it as .xlsx, without a password, or as CSV."),
        )
    if data.startswith(_ZIP) or path_name.lower().endswith((".xlsx", ".xlsm")):
        from quietwins.formats.sheets import sheets  # a CSV never pays for what this needs

        found = sheets(path_name, data)
        named = [
            (f"{path_name} ({name})" if found[1:] else path_name, rows) for name, rows in found
        ]
    else:
        named = [(path_name, list(lines(path_name, decoded(path_name, data))))]
    made = [table(source, rows) for source, rows in named if any(not is_blank(r) for __, r in rows)]
    if not made:
        raise UnreadableFile(
            path_name,
            _("there is nothing in it yet."),
            _("Please choose a file with a header row."),
        )
    return made


def table(source: str, rows: Iterable[tuple[int, list[str]]]) -> Table:
    """The first row that is not blank as the header, the others padded to its length.

    A row with more filled cells than the header is left out and listed under `spilled`.
    """
    (header_line, header), *rest = ((at, cells) for at, cells in rows if not is_blank(cells))
    width, lines, fits, spilled = len(header), [], [], []
    for at, cells in rest:
        if len(cells) > width and not is_blank(cells[width:]):
            spilled.append((at, len(cells)))
        else:
            lines.append(at)
            fits.append((*cells[:width], *[""] * (width - len(cells))))
    titles = tuple(" ".join(title.split()) for title in header)
    return Table(source, titles, tuple(fits), tuple(lines), header_line, tuple(spilled))


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
