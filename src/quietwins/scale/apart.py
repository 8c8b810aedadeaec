"""Rows that stand in no order, put into shares by a hash of the learner, on the disk."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from quietwins.formats.columns import folded
from quietwins.scale.columns import column, given
from quietwins.scale.cuts import SIZE
from quietwins.scale.pieces import Piece, Stretch, parts, read
from quietwins.spotting.evidence import NO_DAY, Evidence


@dataclass(frozen=True)
class Sorting:
    """A stretch of rows to be put into `shares` shares; `to` is where its file goes."""

    stretch: Stretch
    shares: int
    to: Path


@dataclass(frozen=True)
class Share:
    """All rows of some learners: batch `number` of every file."""

    files: tuple[Path, ...]
    number: int


def sortings(pieces: Sequence[Piece], folder: Path, size: int = SIZE) -> list[Sorting]:
    """Every row, about `size` of them at a time, cut anywhere."""
    number = parts(pieces, size)
    some = [
        Stretch((piece,), first, min(first + size, piece.stop))
        for piece in pieces
        for first in range(piece.first, piece.stop, size)
    ]
    return [Sorting(part, number, folder / f"{i}.arrow") for i, part in enumerate(some)]


def shares(pieces: Sequence[Piece], files: Sequence[Path], size: int = SIZE) -> list[Share]:
    """All of them, once every sorting has written its file."""
    return [Share(tuple(files), number) for number in range(parts(pieces, size))]


def put_apart(sorting: Sorting) -> Path:
    """Write a batch of rows for each share, in the file of this sorting."""
    table, source = read(sorting.stretch)
    said = given(table, source)
    share = np.array([crc32(folded(name).encode()) % sorting.shares for name in said.learners])
    shares = share[said.evidence.person]
    by = np.argsort(shares, kind="stable")
    cuts = np.searchsorted(shares[by], np.arange(sorting.shares + 1)).tolist()
    whole = _written_out(table, said.evidence).take(by)
    with pa.OSFile(str(sorting.to), "wb") as file, pa.ipc.new_file(file, whole.schema) as writer:
        for first, stop in pairwise(cuts):
            writer.write_batch(whole.slice(first, stop - first))
    return sorting.to


def of_share(share: Share) -> pa.Table:
    """Its rows, in the columns that `given` reads."""
    return pa.Table.from_batches(
        [pa.ipc.open_file(pa.memory_map(str(file))).get_batch(share.number) for file in share.files]
    )


def _written_out(table: pa.Table, evidence: Evidence) -> pa.RecordBatch:
    """Every column that `given` reads, with nothing left to fill in."""
    numbers = {field.name: pa.array(getattr(evidence, field.name)) for field in fields(Evidence)}
    names = {
        name: pc.cast(column(table, name), pa.string()).combine_chunks()
        for name in ("learner", "thread", "kind")
    }
    day = pa.array(evidence.day, mask=evidence.day == NO_DAY).cast(pa.date32())
    del numbers["person"]
    return pa.record_batch(numbers | names | {"day": day})
