"""The same tables for a spreadsheet: one file a table, with names where the book has numbers."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from django.db.models import ForeignKey

from quietwins.flow.export.beside import BESIDE, Row
from quietwins.flow.export.book import fields_of
from quietwins.flow.export.tables import TABLES, Table

_RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would work out instead of showing it."""
_NAMES = ("name", "words", "source", "rule")
_NOWHERE: Mapping[str, Mapping[int, str] | None] = {}


def csvs(book: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """("entries.csv", its text) of every table that has rows."""
    names = {table.model: _names(book[table.name]) for table in TABLES}
    for table in TABLES:
        if rows := book[table.name]:
            to = {field.name: names.get(of) for field, of in _references(table)}
            yield f"{table.name}.csv", sheet_of(rows, to)
    for name in BESIDE:
        if rows := book.get(name):
            yield f"{name}.csv", sheet_of(rows)


def _references(table: Table) -> Iterator[tuple[Any, Any]]:
    for field in fields_of(table.model):
        if isinstance(field, ForeignKey):
            yield field, field.related_model


def _names(rows: list[Row]) -> dict[int, str]:
    """What people know a row by; none where it has no name."""
    return {row["id"]: next((row[name] for name in _NAMES if row.get(name)), "") for row in rows}


def sheet_of(rows: Sequence[Row], to: Mapping[str, Mapping[int, str] | None] = _NOWHERE) -> str:
    """Rows of one kind as CSV; `to` has the names of what a column leads to."""
    out = StringIO()
    sheet = csv.writer(out)
    sheet.writerow(rows[0])
    for row in rows:
        sheet.writerow([safe(_read(to.get(name), value)) for name, value in row.items()])
    return out.getvalue()


def _read(names: Mapping[int, str] | None, value: Any) -> Any:
    return names.get(value) or value if names else value


def safe(value: Any) -> Any:
    """Words that a spreadsheet would take for a sum begin with an apostrophe; numbers do not."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, str) and (value.startswith(_RUNS) or value.lstrip().startswith(_RUNS)):
        return f"'{value}"
    return value
