"""Parquet files in, their wins out as another, and never all of the rows in memory."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from quietwins.scale.apart import Share, of_share, put_apart, shares, sortings
from quietwins.scale.columns import given
from quietwins.scale.cuts import SIZE, stretches
from quietwins.scale.found import found, schema
from quietwins.scale.pieces import Piece, Stretch, parts, pieces_of, read
from quietwins.scale.workers import cores, done, workers
from quietwins.spotting import RULES, Rule, spot

_WORDS = ["learner", "thread", "rule", "strength"]


def spot_files(
    files: Sequence[Path],
    out: Path,
    *,
    rules: Sequence[Rule] = RULES,
    processes: int | None = None,
    size: int = SIZE,
) -> int:
    """Write every win in `files` to `out`, which is there once all of them are; how many they are.

    processes  one a core by default
    size       about how many rows a process looks at in one go
    errors     UnreadableFile; OSError where `out` cannot be written
    """
    pieces = pieces_of(files)
    busy = min(processes or cores(), parts(pieces, size))
    with _begun(out) as begun, workers(busy) as pool, _writer(begun) as writer:
        return sum(_write(writer, one) for one in _found(pool, pieces, rules, out.parent, size))


@contextmanager
def _begun(out: Path) -> Iterator[Path]:
    """Where to write until all is well."""
    begun = out.with_name(f".{out.name}.begun")
    try:
        yield begun
        begun.replace(out)
    finally:
        begun.unlink(missing_ok=True)


def _writer(path: Path) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema(), use_dictionary=_WORDS)


def _write(writer: pq.ParquetWriter, tables: list[pa.Table]) -> int:
    if tables:
        writer.write_table(pa.concat_tables(map(_whole, tables)))
    return sum(map(len, tables))


def _whole(table: pa.Table) -> pa.Table:
    """With every column; a fact that its rule does not state is empty."""
    there = dict(zip(table.column_names, table.columns, strict=True))
    columns = [there.get(one.name, pa.nulls(len(table), one.type)) for one in schema()]
    return pa.table(columns, schema=schema())


def _found(
    pool: Executor, pieces: Sequence[Piece], rules: Sequence[Rule], folder: Path, size: int
) -> Iterator[list[pa.Table]]:
    """Of whole learners each time. Rows in no order are first put apart, in `folder`, since what
    is said of learners is as safe there as what is found.
    """
    whole = stretches(pieces, pool, size)
    if whole is not None:
        yield from done(pool, partial(_of_stretch, rules), whole)
        return
    with TemporaryDirectory(dir=folder, prefix=".quietwins-") as here:
        part = max(size // 2, 1)  # rows are held twice while they are put into their order
        files = [*done(pool, put_apart, sortings(pieces, Path(here), part))]
        yield from done(pool, partial(_of_share, rules), shares(pieces, files, part))


def _of_stretch(rules: Sequence[Rule], stretch: Stretch) -> list[pa.Table]:
    return _spotted(rules, *read(stretch))


def _of_share(rules: Sequence[Rule], share: Share) -> list[pa.Table]:
    return _spotted(rules, of_share(share), "")


def _spotted(rules: Sequence[Rule], table: pa.Table, source: str) -> list[pa.Table]:
    said = given(table, source)
    return found(spot(said.evidence, rules), said)
