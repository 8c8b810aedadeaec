"""Rows of a copy, each held against its table: fit to be written, or a sentence that says which
is not.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey
from django.db.models.fields import NOT_PROVIDED

from quietwins.flow.bring_in.shapes import SHAPES
from quietwins.flow.export.beside import BESIDE
from quietwins.flow.export.book import ME, fields_of, of_a_person
from quietwins.flow.export.tables import TABLES, Table
from quietwins.language import _
from quietwins.people.models import Person

_BESIDE = {"quietwins", "invented", "person", *BESIDE}
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "BooleanField": bool,
    "SmallIntegerField": int,
    "IntegerField": int,
    "BigIntegerField": int,
    "FloatField": (int, float),
    "JSONField": (list, dict),
}
"""What JSON has for a field; words for all others."""


class Unfit(ValueError):  # noqa: N818 - its text is for whoever chose the file
    """A row that we cannot read, named."""


class Fit(NamedTuple):
    """One row. `refs` are numbers of other rows in the file, "me", or none."""

    values: Mapping[str, Any]
    refs: Mapping[str, Any]


Rows = Mapping[str, Mapping[int, Fit]]
"""By table, and by number in the file."""


def person_in(book: Mapping[str, Any]) -> Mapping[str, Any]:
    """What somebody says of themselves. Raises Unfit."""
    said = book.get("person")
    if not isinstance(said, dict) or set(said) - {field.name for field in of_a_person()}:
        raise _unfit("person", 1)
    try:
        return {field.name: _value(field, said) for field in of_a_person()}
    except (ValueError, ValidationError):
        raise _unfit("person", 1) from None


def rows_in(book: Mapping[str, Any]) -> Rows:
    """Every row of every table. Raises Unfit for the first that is not fit."""
    for name in book.keys() - _BESIDE - {table.name for table in TABLES}:
        raise _unfit(name, 1)
    found: dict[str, Mapping[int, Fit]] = {}
    for table in TABLES:
        found[table.name] = dict(_rows(table, book.get(table.name, [])))
    for table in TABLES:
        _lead_somewhere(table, found)
    return found


def _rows(table: Table, rows: Any) -> Iterator[tuple[int, Fit]]:
    if not isinstance(rows, list):
        raise _unfit(table.name, 1)
    known = {field.name for field in fields_of(table.model)} | {"id"}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or set(row) - known or row.get("id") != number:
            raise _unfit(table.name, number)
        try:
            yield number, _fit(table, row)
        except (ValueError, ValidationError):
            raise _unfit(table.name, number) from None


def _fit(table: Table, row: Mapping[str, Any]) -> Fit:
    keys, plain = {}, {}
    for field in fields_of(table.model):
        if isinstance(field, ForeignKey):
            keys[field.name] = row.get(field.name)
        else:
            plain[field.name] = _value(field, row)
    return Fit(plain, keys)


def _value(field: "Field[Any, Any]", row: Mapping[str, Any]) -> Any:
    """As the column has it. What an older Quietwins did not write is what it is by default."""
    if field.name not in row:
        if field.default is NOT_PROVIDED and not field.null and not field.blank:
            raise ValueError(field.name)
        return field.get_default()
    raw = row[field.name]
    if raw is None and field.null:
        return None
    wanted = _TYPES.get(field.get_internal_type(), str)
    if not isinstance(raw, wanted) or (isinstance(raw, bool) and wanted is not bool):
        raise ValueError(field.name)
    if isinstance(raw, float) and not isfinite(raw):
        raise ValueError(field.name)
    return _checked(field, raw)


def _checked(field: "Field[Any, Any]", raw: Any) -> Any:
    value = field.to_python(raw)
    field.run_validators(value)
    if field.choices and value not in {"", *(choice for choice, _ in field.flatchoices)}:
        raise ValueError(field.name)
    of = f"{field.model._meta.label}.{field.name}"
    if (fits := SHAPES.get(of) or SHAPES.get(field.name)) and not fits(value):
        raise ValueError(field.name)
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise ValueError(field.name)
    return value


def _lead_somewhere(table: Table, found: Rows) -> None:
    """A key is the number of a row that is there."""
    names = {one.model: one.name for one in TABLES}
    for field in fields_of(table.model):
        if isinstance(field, ForeignKey):
            of = field.related_model
            there = {ME} if of is Person else found[names[of]]
            for number, row in found[table.name].items():
                ref = row.refs[field.name]
                if not ((_is_key(ref) and ref in there) or (ref is None and field.null)):
                    raise _unfit(table.name, number)


def _is_key(ref: Any) -> bool:
    return isinstance(ref, int | str) and not isinstance(ref, bool)


def _unfit(table: str, number: int) -> Unfit:
    said = {"table": table[:60], "number": number}
    return Unfit(_("we could not read row %(number)d of “%(table)s”.") % said)
