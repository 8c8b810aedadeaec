"""Builders for the tests of formats: samples by name, and tables typed on the spot."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quietwins.formats import Choices, Reading, Row, Table, UnreadableFile, read, tables
from quietwins.formats.mapping import ColumnMap

SAMPLES = Path(__file__).parent / "samples"


def sample(name: str, **choices: Any) -> Reading:
    """A sample's one table, read."""
    [table] = sample_tables(name)
    return read(table, Choices(**choices))


def sample_tables(name: str) -> list[Table]:
    return tables(name, (SAMPLES / name).read_bytes())


def typed(*lines: str, name: str = "marks.csv", **choices: Any) -> Reading:
    """Lines as somebody might type them, read."""
    return read(table_of(*lines, name=name), Choices(**choices))


def table_of(*lines: str, name: str = "marks.csv") -> Table:
    [table] = tables(name, "\n".join(lines).encode())
    return table


def why_not(name: str, data: bytes) -> str:
    """The sentence a person sees for a file that cannot be read."""
    try:
        tables(name, data)
    except UnreadableFile as trouble:
        return str(trouble)
    raise AssertionError("the file could be read")


def of(reading: Reading, learner: str) -> list[Row]:
    return [row for row in reading.rows if row.learner == learner]


def marks_of(reading: Reading, learner: str, thread: str) -> list[float | None]:
    """Amounts in the order of looks."""
    rows = [row for row in of(reading, learner) if row.thread == thread]
    return [row.amount for row in sorted(rows, key=lambda row: (row.order, row.line))]


def complaints(reading: Reading) -> list[tuple[int, str, str]]:
    return [(bad.line, bad.column, bad.found) for bad in reading.bad]


def mapped(
    header: Sequence[str] = (),
    marks: str = "",
    fixed: Mapping[str, str] | None = None,
    **columns: Any,
) -> tuple[ColumnMap, ...]:
    """A mapping typed on the spot: our name -> a heading, or several."""
    plain = {"columns": columns, "header": list(header), "fixed": dict(fixed or {}), "marks": marks}
    return (ColumnMap.of(plain),)
