"""A file that is looked at before anything of it is saved.

What a person drops in waits for under an hour, in the columns that are needed and no others, under
an unguessable name that their own browser session alone holds. A table that no format knows waits
with all its columns until they are named.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Literal, Self
from uuid import UUID, uuid4

from quietwins.flow.waiting import forget, get, put
from quietwins.formats import (
    Choices,
    Reading,
    Table,
    UnreadableFile,
    narrowed,
    read,
    readable,
    recognise,
    tables,
)
from quietwins.formats.errors import UnknownColumns
from quietwins.formats.fitting import key_of
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.rosters.results import with_results
from quietwins.language import _

KIND = "table"
_FEWEST = 2

Stage = Literal["recognised", "open", "named", "remembered"]
Known = Callable[[Sequence[str]], Mapping[str, ColumnMap]]
"""Headers' keys -> what somebody said of those that they have met before."""

Cell = tuple[int, int, int]
"""A table of the file, a line of it, and a column of what is kept of it, from 0."""


def _nothing_known(keys: Sequence[str]) -> Mapping[str, ColumnMap]:
    return {}


@dataclass(frozen=True)
class Preview:
    """A file as it would be taken in.

    name      what people call the file
    keys      of each table's header as it came (formats.fitting.key_of)
    stage     whether a format knew it ("recognised"), its columns wait to be named ("open"), they
              have been ("named"), or were for an earlier file ("remembered")
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
    keys: tuple[str, ...] = ()
    stage: Stage = "recognised"

    @classmethod
    def of(
        cls, name: str, data: bytes, known: Known = _nothing_known, *, ask: bool = False
    ) -> Self:
        """Look at a file: as `known` says of its headers, else as a format knows it, else open for
        its columns to be named, as it is where `ask`. Raises UnreadableFile.
        """
        whole = cls._whole(name, data)
        if ask:
            return whole
        if told := tuple(mapping.kept for mapping in known(whole.keys).values()):
            with suppress(UnreadableFile):  # it does not fit any longer: as if nothing were known
                return whole._read_by(Choices(mappings=told), "remembered")
        try:
            return whole._read_by(whole.choices, "recognised")
        except UnknownColumns:
            if all(len(table.header) < _FEWEST or not table.rows for table in whole.tables):
                raise
            return whole

    @classmethod
    def _whole(cls, name: str, data: bytes) -> Self:
        found = tuple(with_results(tables(name, data)))
        keys = tuple(key_of(table.header) for table in found)
        return cls(uuid4(), name, sha256(data).hexdigest(), found, keys=keys, stage="open")

    def named(self, mapping: ColumnMap) -> Self:
        """Read by `mapping`, in its columns alone. Raises UnreadableFile where that cannot be."""
        choices = replace(self.choices, mappings=(mapping.kept,))
        return replace(self, mended={}, left_out=frozenset())._read_by(choices, "named")

    def _read_by(self, choices: Choices, stage: Stage) -> Self:
        """The tables that can be read so, in the columns that are needed alone."""
        kept = readable(self.tables, choices)
        read_as = [recognise(table, choices) for table in kept]
        if choices.mappings and all(format.NAME != "mapped" for format in read_as):
            raise UnknownColumns(self.name, _("it has other columns."), _("Please choose again."))
        narrow = zip(kept, read_as, strict=True)
        keys = zip(self.tables, self.keys, strict=True)
        found = replace(
            self,
            tables=tuple(narrowed(table, one.keeps(table, choices)) for table, one in narrow),
            keys=tuple(key for table, key in keys if table in kept),
            choices=choices,
            stage=stage,
        )
        found.readings()  # what a mapping cannot do, it says now
        return found

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
    put(preview.id, KIND, _plain(preview), now=now)


def load(preview: UUID, *, now: datetime) -> Preview | None:
    """The preview of this name, unless its time is over."""
    plain = get(preview, KIND, now=now)
    return None if plain is None else _from_plain(plain)


def drop(preview: UUID) -> None:
    """It is taken in, or no longer wanted."""
    forget(preview)


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
        _choices(plain["choices"]),
        {(at, line, column): text for at, line, column, text in plain["mended"]},
        frozenset((at, line) for at, line in plain["left_out"]),
        tuple(plain["keys"]),
        plain["stage"],
    )


def _choices(plain: Mapping[str, Any]) -> Choices:
    return Choices(**{**plain, "mappings": tuple(map(ColumnMap.of, plain["mappings"]))})


def _table(plain: Mapping[str, Any]) -> Table:
    return Table(
        plain["source"],
        tuple(plain["header"]),
        tuple(map(tuple, plain["rows"])),
        tuple(plain["lines"]),
        plain["header_line"],
        tuple(map(tuple, plain["spilled"])),
    )
