"""Reading every file before anything is said of any."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quietwins.formats import read, recognised
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.rows import Choices, Row
from quietwins.formats.thin import MARKS_ALONE, marks_alone

_SHOWN = 20
_SLOW = 2_000_000  # bytes: below this nobody waits long enough to want a progress bar


@dataclass(frozen=True)
class Read:
    """All that was read. `left_out` names what was not; `notes` say how the rest was read."""

    rows: list[Row] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_all(files: Sequence[tuple[str, bytes]], choices: Choices, *, skip: bool) -> Read:
    """Every row of every file. With `skip`, bad rows and files are left out and listed.

    Raises UnreadableFile for a file that cannot be read, or with all bad rows named, unless
    `skip`; and even then where nothing at all could be read.
    """
    all_of_them = Read()
    for name, data in _with_progress(files):
        try:
            _add(all_of_them, name, data, choices)
        except UnreadableFile as error:
            if not skip or len(files) == 1:
                raise
            all_of_them.left_out.append(str(error))
    if all_of_them.left_out and not skip:
        raise ValueError("\n".join(_some(all_of_them.left_out)))
    if all_of_them.rows and marks_alone(all_of_them.rows):
        all_of_them.notes.append(MARKS_ALONE)
    return all_of_them


def _add(read_so_far: Read, name: str, data: bytes, choices: Choices) -> None:
    for table in recognised(name, data, choices):
        reading = read(table, choices)
        read_so_far.rows.extend(reading.rows)
        read_so_far.left_out.extend(map(str, reading.bad))
        read_so_far.notes.extend(reading.said)


def _some(bad: Sequence[str]) -> list[str]:
    if len(bad) <= _SHOWN:
        return list(bad)
    return [*bad[:_SHOWN], f"… and {len(bad) - _SHOWN} more like these."]


def _with_progress(files: Sequence[tuple[str, bytes]]) -> Iterable[tuple[str, bytes]]:
    if not sys.stderr.isatty() or sum(len(data) for _, data in files) < _SLOW:
        return files
    from tqdm import tqdm  # 30 ms that a small file need not wait for

    bar: Iterable[tuple[str, bytes]] = tqdm(files, unit="file", leave=False)
    return bar
