"""A folder of drafts: whose each is, and of what day, by its name or by a list beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from quietwins.formats.days import day
from quietwins.formats.drafts.reading import ENDINGS, draft_text
from quietwins.formats.errors import CannotRead, UnreadableFile, UnreadableRow
from quietwins.formats.rows import Table
from quietwins.formats.tables import tables
from quietwins.language import N_, _

COLUMNS = ("file", "name", "date", "piece")
"""Of a list of drafts; the last may be left out."""
_DATED = re.compile(r"(?:(?P<name>.*\S)_)?(?P<day>\d{4}-\d{2}-\d{2})\s*", re.DOTALL)
_CALL_IT = N_("Please call it Name/2025-09-12.txt or Name_2025-09-12.txt, or add a list.")


@dataclass(frozen=True)
class Draft:
    """One draft. `piece` is what it is a draft of, "" where nobody said; `source` its file."""

    learner: str
    day: date
    piece: str
    text: str
    source: str


def is_draft(name: str) -> bool:
    """Whether a file of this name may be one."""
    return name.lower().endswith(ENDINGS)


def drafts_in(files: Sequence[tuple[str, bytes]]) -> list[Draft]:
    """Every draft of (name inside the folder, content), by learner and day.

    A list is a CSV file with the columns file, name and date, and piece if wanted; what it names
    goes by it. Raises UnreadableFile or UnreadableRow for a name, a list or a draft that cannot
    be read: nothing is guessed.
    """
    listed = {
        said.source: said
        for name, data in files
        if name.lower().endswith(".csv")
        for said in _listed(name, data, {name for name, __ in files})
    }
    found = [
        _read(listed.get(name) or _named(name), data) for name, data in files if is_draft(name)
    ]
    return sorted(found, key=lambda one: (one.learner, one.day, one.piece, one.source))


@dataclass(frozen=True)
class _Said:
    """What is known of a draft before it is read."""

    source: str
    learner: str
    day: date
    piece: str = ""


def _read(said: _Said, data: bytes) -> Draft:
    text = draft_text(said.source, data)
    return Draft(said.learner, said.day, said.piece, text, said.source)


def _named(name: str) -> _Said:
    path = PurePosixPath(name.replace("\\", "/"))
    parts = _DATED.fullmatch(path.stem)
    learner = parts and (parts["name"] or path.parent.name)
    if not parts or not learner:
        raise UnreadableFile(
            name, _("its name does not say whose it is and of what day."), _(_CALL_IT)
        )
    try:
        return _Said(name, learner.strip(), day(parts["day"], None))
    except CannotRead:
        found = _('"%(day)s" is no day.') % {"day": parts["day"]}
        raise UnreadableFile(name, found, _(_CALL_IT)) from None


def _listed(source: str, data: bytes, names: Iterable[str]) -> Iterator[_Said]:
    for table in tables(source, data):
        at = {title.strip().casefold(): place for place, title in enumerate(table.header)}
        missing = [title for title in COLUMNS[:3] if title not in at]
        if missing:
            found = _('it has no column called "%(name)s".') % {"name": missing[0]}
            mend = _("Please give it the columns file, name, date, and piece if you like.")
            raise UnreadableFile(source, found, mend)
        for line, cells in zip(table.lines, table.rows, strict=True):
            row = {title: cells[at[title]].strip() for title in COLUMNS if title in at}
            yield _row(table, line, row, {*names})


def _row(table: Table, line: int, row: Mapping[str, str], names: set[str]) -> _Said:
    """What one line of a list says, or which of its cells cannot be read."""

    def wrong(column: str, wanted: str) -> UnreadableRow:
        found = row[column]
        return UnreadableRow(table.source, line, column=column, found=found, wanted=wanted)

    beside = PurePosixPath(table.source.replace("\\", "/")).parent
    file = str(beside / row["file"].replace("\\", "/"))
    known = {name.replace("\\", "/"): name for name in names}
    if file not in known or not is_draft(file):
        raise wrong("file", _("the name of a draft in this folder"))
    if not row["name"]:
        raise wrong("name", _("whose draft it is"))
    try:
        return _Said(known[file], row["name"], day(row["date"], None), row.get("piece", ""))
    except CannotRead as trouble:
        raise wrong("date", trouble.wanted) from None
