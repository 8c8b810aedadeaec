"""A file that is looked at before anything of it is saved.

What a person drops in is kept for under an hour, as the columns that are needed and no others, in
a file that its own browser session alone can name.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from quietwins.formats import Choices, Reading, Table, narrowed, read, recognise, tables

LASTS = timedelta(minutes=50)

Cell = tuple[int, int]
"""A table of the preview, and a line of that table."""


@dataclass(frozen=True)
class Preview:
    """A file as it will be taken in.

    mended    cells a person typed again: (table, line, column name) -> text
    left_out  (table, line) of rows to leave out
    """

    id: UUID
    source: str
    digest: str
    at: datetime
    tables: tuple[Table, ...]
    choices: Choices = field(default_factory=Choices)
    left_out: frozenset[Cell] = frozenset()

    def readings(self) -> list[Reading]:
        """Each table read with what was chosen, mended and left out."""
        return [read(table, self.choices) for table in self.tables]
