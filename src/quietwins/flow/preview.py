"""A file that is looked at before anything of it is saved.

What a person drops in waits for under an hour, in the columns that are needed and no others, under
an unguessable name that their own browser session alone holds.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, Self
from uuid import UUID, uuid4

from django.conf import settings

from quietwins.formats import Choices, Reading, Table, narrowed, read, recognise, recognised

LASTS = timedelta(minutes=50)

Cell = tuple[int, int, int]
"""A table of the file, a line of it, and a column of what is kept of it, from 0."""


@dataclass(frozen=True)
class Preview:
    """A file as it would be taken in.

    name      what people call the file
    digest    SHA-256 of the file as it came, in hexadecimal
    mended    cells that were typed again
    left_out  (table, line) of rows to leave out
    """

    id: UUID
    name: str
    digest: str
    tables: tuple[Table, ...]
    choices: Choices = field(default_factory=Choices)
    mended: Mapping[Cell, str] = field(default_factory=dict)
    left_out: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def of(cls, name: str, data: bytes) -> Self:
        """Look at a file. Raises UnreadableFile."""
        choices = Choices()
        kept = tuple(
            narrowed(table, recognise(table, choices).keeps(table, choices))
            for table in recognised(name, data, choices)
        )
        return cls(uuid4(), name, sha256(data).hexdigest(), kept, choices)

    def readings(self) -> list[Reading]:
        """Each table read with what was chosen, mended and left out."""
        return [self._reading(at) for at in range(len(self.tables))]

    def _reading(self, at: int) -> Reading:
        reading = read(self._table(at), self.choices)
        bad = [row for row in reading.bad if (at, row.line) not in self.left_out]
        return replace(reading, bad=bad)

    def _table(self, at: int) -> Table:
        table = self.tables[at]
        kept = [
            (line, self._mended(at, line, cells))
            for line, cells in zip(table.lines, table.rows, strict=True)
            if (at, line) not in self.left_out
        ]
        spilled = tuple(one for one in table.spilled if (at, one[0]) not in self.left_out)
        return replace(
            table,
            lines=tuple(line for line, _ in kept),
            rows=tuple(cells for _, cells in kept),
            spilled=spilled,
        )

    def _mended(self, at: int, line: int, cells: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.mended.get((at, line, column), cell) for column, cell in enumerate(cells))


def save(preview: Preview, *, now: datetime) -> None:
    """Let it wait, where this service alone may read it."""
    sweep(now)
    file = _file(preview.id)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    waiting = file.with_suffix(".new")
    with os.fdopen(os.open(waiting, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as out:
        json.dump(_plain(preview), out)
    waiting.replace(file)


def load(preview: UUID, *, now: datetime) -> Preview | None:
    """The preview of this name, unless its time is over."""
    sweep(now)
    try:
        plain = json.loads(_file(preview).read_text())
    except FileNotFoundError:
        return None
    return _from_plain(plain)


def drop(preview: UUID) -> None:
    """It is taken in, or no longer wanted."""
    _file(preview).unlink(missing_ok=True)


def sweep(now: datetime) -> None:
    """Remove what has waited long enough, counted from when it was last worked on."""
    for file in _folder().glob("*"):
        try:
            if now.timestamp() - file.stat().st_mtime > LASTS.total_seconds():
                file.unlink(missing_ok=True)
        except FileNotFoundError:  # another process swept it first
            continue


def _folder() -> Path:
    folder: Path = settings.DATA_DIR / "previews"
    return folder


def _file(preview: UUID) -> Path:
    return _folder() / f"{preview}.json"


def _plain(preview: Preview) -> dict[str, Any]:
    plain = asdict(preview)
    return plain | {
        "id": str(preview.id),
        "mended": [[*cell, text] for cell, text in preview.mended.items()],
        "left_out": sorted(preview.left_out),
    }


def _from_plain(plain: Mapping[str, Any]) -> Preview:
    return Preview(
        UUID(plain["id"]),
        plain["name"],
        plain["digest"],
        tuple(_table(table) for table in plain["tables"]),
        Choices(**plain["choices"]),
        {(at, line, column): text for at, line, column, text in plain["mended"]},
        frozenset((at, line) for at, line in plain["left_out"]),
    )


def _table(plain: Mapping[str, Any]) -> Table:
    return Table(
        plain["source"],
        tuple(plain["header"]),
        tuple(map(tuple, plain["rows"])),
        tuple(plain["lines"]),
        plain["header_line"],
        tuple(map(tuple, plain["spilled"])),
    )
