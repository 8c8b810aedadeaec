"""A folder of drafts: each is placed by its name, or by a list beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quietwins.formats.days import day
from quietwins.formats.drafts.names import Placed, is_draft, is_list, path_of, placed
from quietwins.formats.drafts.reading import draft_text
from quietwins.formats.errors import CannotRead, UnreadableFile, UnreadableRow
from quietwins.formats.rows import Table
from quietwins.formats.tables import tables
from quietwins.language import _

COLUMNS = ("file", "name", "date", "piece")
"""Of a list of drafts; the last may be left out."""


@dataclass(frozen=True)
class Draft:
    """One draft. `piece` is what it is a draft of, "" where nobody said; `source` its file."""

    learner: str
    day: date
    piece: str
    text: str
    source: str


def drafts_in(files: Sequence[tuple[str, bytes]]) -> list[Draft]:
    """Every draft of (name inside the folder, content), by learner and day.

    A list is called drafts.csv and has the columns file, name and date, and piece if wanted; what
    it names goes by it. Raises UnreadableFile or UnreadableRow for a name, a list or a draft that
    cannot be read: nothing is guessed.
    """
    names = {name for name, __ in files}
    lists = [file for file in files if is_list(file[0])]
    listed = {one.source: one for file in lists for one in _listed(*file, names)}
    found = [
        _read(listed.get(name) or placed(name), data) for name, data in files if is_draft(name)
    ]
    return sorted(found, key=lambda one: (one.learner, one.day, one.piece, one.source))


def _read(known: Placed, data: bytes) -> Draft:
    text = draft_text(known.source, data)
    return Draft(known.learner, known.day, known.piece, text, known.source)


def _listed(source: str, data: bytes, names: Iterable[str]) -> Iterator[Placed]:
    known = {str(path_of(name)): name for name in names}
    for table in tables(source, data):
        at = {title.strip().casefold(): place for place, title in enumerate(table.header)}
        missing = [title for title in COLUMNS[:3] if title not in at]
        if missing:
            found = _('it has no column called "%(name)s".') % {"name": missing[0]}
            mend = _("Please give it the columns file, name, date, and piece if you like.")
            raise UnreadableFile(source, found, mend)
        for line, cells in zip(table.lines, table.rows, strict=True):
            row = {title: cells[at[title]].strip() for title in COLUMNS if title in at}
            yield _row(table, line, row, known)


def _row(table: Table, line: int, row: Mapping[str, str], known: Mapping[str, str]) -> Placed:
    """What one line of a list says, or which of its cells cannot be read."""

    def wrong(column: str, wanted: str) -> UnreadableRow:
        found = row[column]
        return UnreadableRow(table.source, line, column=column, found=found, wanted=wanted)

    file = str(path_of(table.source).parent / path_of(row["file"]))
    if file not in known or not is_draft(file):
        raise wrong("file", _("the name of a draft in this folder"))
    if not row["name"]:
        raise wrong("name", _("whose draft it is"))
    try:
        return Placed(known[file], row["name"], day(row["date"], None), row.get("piece", ""))
    except CannotRead as trouble:
        raise wrong("date", trouble.wanted) from None
