"""Several tables, one after the other."""

from collections.abc import Iterable
from dataclasses import replace

from quietwins.formats.rows import Row


def in_turn(tables: Iterable[list[Row]]) -> list[Row]:
    """All rows; the undated looks of a table come after those of the tables before it.

    Each table counts its own looks from the start, so that two gradebooks would otherwise have
    their first tasks at the same moment.
    """
    rows: list[Row] = []
    after = 0
    for table in tables:
        moved = [_later(row, after) for row in table]
        rows += moved
        after = max((row.order + 1 for row in moved), default=after)
    return rows


def _later(row: Row, after: int) -> Row:
    return row if row.day or not after else replace(row, order=row.order + after)
