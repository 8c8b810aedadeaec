"""A roster's tables by what their headings say, also where real files misspell them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from quietwins.formats.rows import Table


def bare(heading: str) -> str:
    """A heading as letters and digits alone: "sourcedId" and "Sourced ID" are one."""
    return re.sub(r"[\W_]+", "", heading.casefold())


def by_file(tables: Sequence[Table]) -> Mapping[str, Table]:
    """The first table of each file name, bare: "users" of "roster.zip/out/Users.csv"."""
    found: dict[str, Table] = {}
    for table in tables:
        found.setdefault(bare(PurePath(table.source).stem), table)
    return found


def column(table: Table, *names: str) -> int | None:
    """The place of the first of `names`, bare, that heads a column."""
    headings = [bare(heading) for heading in table.header]
    return next((headings.index(name) for name in names if name in headings), None)


def cells(table: Table, at: int | None) -> Iterator[str]:
    """A column's cells without space around them; empty ones where there is no such column."""
    return ("" if at is None else row[at].strip() for row in table.rows)


def left_alone(table: Table, kept: Sequence[int | None]) -> tuple[str, ...]:
    """Headings of the columns that hold something and were not `kept`."""
    return tuple(
        title
        for at, title in enumerate(table.header)
        if at not in kept and title and any(row[at].strip() for row in table.rows)
    )
