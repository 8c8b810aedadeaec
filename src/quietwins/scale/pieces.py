"""Row groups of one file or of several, end to end, and stretches of rows read from them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from quietwins.formats.errors import UnreadableFile
from quietwins.language import _
from quietwins.scale.schema import COLUMNS, check

_AT_ONCE = 2**16
"""Rows decoded in one go where a stretch is part of a piece."""
_NAMES = ("learner", "thread", "kind", "state", "better")
"""Columns of words, read as they are stored: each different word once."""


@dataclass(frozen=True)
class Piece:
    """A row group. Rows are numbered from 0 through all pieces; its own are `first` to `stop`."""

    path: Path
    group: int
    first: int
    stop: int


@dataclass(frozen=True)
class Stretch:
    """Rows `first` up to `stop`, and the pieces that hold them."""

    pieces: tuple[Piece, ...]
    first: int
    stop: int


def pieces_of(paths: Sequence[Path]) -> list[Piece]:
    """Every row group that holds rows, in the order of `paths`. Raises UnreadableFile."""
    found: list[Piece] = []
    for path in paths:
        file = opened(path)
        check(file.schema_arrow, path.name)
        for group in range(file.num_row_groups):
            first, rows = found[-1].stop if found else 0, file.metadata.row_group(group).num_rows
            found.extend([Piece(path, group, first, first + rows)] if rows else [])
    return found


def parts(pieces: Sequence[Piece], size: int) -> int:
    """In how many parts of `size` all rows are, one at the least."""
    return max(-(-pieces[-1].stop // size), 1) if pieces else 1


def alike(pieces: Sequence[Piece]) -> bool:
    """Whether all files have the same columns, stored the same way."""
    return len({_stored(path) for path in {piece.path for piece in pieces}}) < 2


def _stored(path: Path) -> tuple[tuple[str, pa.DataType], ...]:
    file = opened(path)
    return tuple((name, file.schema_arrow.field(name).type) for name in _columns(file))


def opened(path: Path) -> pq.ParquetFile:
    """The file, its words not spelled out. Raises UnreadableFile."""
    try:
        metadata = pq.read_metadata(path)
        there = [name for name in _NAMES if name in metadata.schema.names]
        return pq.ParquetFile(path, metadata=metadata, read_dictionary=there)
    except pa.ArrowInvalid:
        found = _("this is not a Parquet file that we can read.")
        raise UnreadableFile(path.name, found, _("Please write it anew.")) from None
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else error
        found = _("this file does not open (%(why)s).") % {"why": why}
        raise UnreadableFile(path.name, found, _("Please check who may read it.")) from None


def read(stretch: Stretch) -> tuple[pa.Table, str]:
    """Its rows, each with its number as `row`; and the names of the files they are in."""
    whole = pa.concat_tables([_rows(piece, stretch) for piece in stretch.pieces])
    numbered = whole.append_column("row", pa.array(np.arange(stretch.first, stretch.stop)))
    return numbered, ", ".join(dict.fromkeys(one.path.name for one in stretch.pieces))


def _rows(piece: Piece, stretch: Stretch) -> pa.Table:
    """What the two have in common."""
    file = opened(piece.path)
    names = _columns(file)
    first = max(stretch.first - piece.first, 0)
    stop = min(stretch.stop, piece.stop) - piece.first
    if (first, stop) == (0, piece.stop - piece.first):
        return file.read_row_group(piece.group, columns=names, use_threads=False)
    batches, at = [], 0
    several = file.iter_batches(
        _AT_ONCE, row_groups=[piece.group], columns=names, use_threads=False
    )
    for batch in several:
        skipped = max(first - at, 0)
        if skipped < len(batch):
            batches.append(batch.slice(skipped, stop - at - skipped))
        at += len(batch)
        if at >= stop:
            break
    return pa.Table.from_batches(batches)


def _columns(file: pq.ParquetFile) -> list[str]:
    return [name for name in COLUMNS if name in file.schema_arrow.names]
