"""Loop Habit Tracker's zip of CSVs: each habit's days, and beside them what the habit is.

A folder is called after its habit without the letters beyond A to Z, and does not say whether
ticks or measures are in it; `Habits.csv` says both, by the number in front of the folder's name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from quietwins.formats.headings import plain
from quietwins.formats.loop import CHECKS
from quietwins.formats.rows import Table

_LIST, _DAYS, _WORKED_OUT = "Habits.csv", "Checkmarks.csv", "Scores.csv"
_NUMBERED = re.compile(r"(\d{3,})(?: .*)?")
_POSITION = re.compile(rb"\W*Position\W", re.IGNORECASE)
_DATED = ("date", "value", "notes")

Files = Iterable[tuple[str, bytes]]


def without_scores(files: Files) -> list[tuple[str, bytes]]:
    """The files of a zip but for what Loop works out of the rest: its scores never come in, and
    the table of all habits says less than each habit's own.
    """
    several = list(files)
    ours = {_folder(name) for name, data in several if _is_list(name, data)}
    return [file for file in several if not _is_worked_out(file[0], ours)]


def with_habits(tables: Sequence[Table]) -> list[Table]:
    """Each habit's days with what `Habits.csv` beside them says of the habit."""
    lists = {_folder(table.source): _by_position(table) for table in tables if _lists(table)}
    return [_joined(table, lists) for table in tables]


def _joined(table: Table, lists: Mapping[PurePosixPath, Mapping[int, Sequence[str]]]) -> Table:
    folder = _folder(table.source)
    number = _NUMBERED.fullmatch(folder.name)
    habit = lists.get(folder.parent, {}).get(int(number[1])) if number else None
    header = tuple(map(plain, table.header))
    if habit is None or not set(header) <= set(_DATED):
        return table
    at = [header.index(name) if name in header else None for name in _DATED]
    rows = tuple(
        (*habit, *("" if one is None else cells[one] for one in at)) for cells in table.rows
    )
    return replace(table, header=CHECKS, rows=rows)


def _by_position(table: Table) -> dict[int, Sequence[str]]:
    """What CHECKS says of each habit, by its number."""
    return dict(_numbered(table))


def _numbered(table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    names = [plain(title) for title in CHECKS[: -len(_DATED)]]
    for line, cells in enumerate(table.rows, 1):
        said = dict(zip(map(plain, table.header), cells, strict=True))
        number = said["position"].strip()
        yield int(number) if number.isdecimal() else line, [said.get(name, "") for name in names]


def _lists(table: Table) -> bool:
    header = set(map(plain, table.header))
    return PurePosixPath(table.source).name == _LIST and {"position", "name"} <= header


def _is_list(name: str, data: bytes) -> bool:
    return PurePosixPath(name).name == _LIST and bool(_POSITION.match(data.lstrip(b"\xef\xbb\xbf")))


def _is_worked_out(name: str, ours: set[PurePosixPath]) -> bool:
    file, folder = PurePosixPath(name), _folder(name)
    if file.name == _WORKED_OUT:
        return folder in ours or folder.parent in ours
    return file.name == _DAYS and folder in ours


def _folder(source: str) -> PurePosixPath:
    return PurePosixPath(source).parent
