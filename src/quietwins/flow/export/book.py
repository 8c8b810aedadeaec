"""One person's book as plain data: every table by name, its rows numbered from 1."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Field, ForeignKey, Model

from quietwins.flow.export.beside import BESIDE, Row, plain
from quietwins.flow.export.tables import NOT_OF_A_PERSON, TABLES
from quietwins.people.models import Circle, Person

VERSION = 1
ME = "me"

Numbers = Mapping[type[Model], Mapping[int, int]]
"""By model and key, the number that a row has in the file."""


def export(person: Person | None) -> dict[str, Any]:
    """All that is `person`'s own, undone and earlier wordings too; see docs/export.md.

    A copy of somebody invented says `invented`.
    """
    if person is None:
        return {"quietwins": VERSION, "person": None, **{table.name: [] for table in TABLES}}
    numbers: dict[type[Model], dict[int, int]] = {}
    found: dict[str, list[Row]] = {}
    for table in TABLES:
        rows = list(table.rows(person))
        numbers[table.model] = {row.pk: number for number, row in enumerate(rows, 1)}
        found[table.name] = [_row(row, numbers, person) for row in rows]
    return {
        "quietwins": VERSION,
        **({"invented": True} if person.invented else {}),
        "person": {field.name: plain(getattr(person, field.name)) for field in of_a_person()},
        **found,
        **{name: list(rows(person)) for name, rows in BESIDE.items()},
    }


def fields_of(model: type[Model]) -> "Iterator[Field[Any, Any]]":
    """What of a model stands in the file. Whose it is does not, where that is always oneself."""
    for field in model._meta.concrete_fields:
        whose = isinstance(field, ForeignKey) and field.related_model is Person and not field.null
        if not field.primary_key and not whose:
            yield field


def of_a_person() -> "list[Field[Any, Any]]":
    """What a person says of themselves and their pages."""
    return [field for field in fields_of(Person) if field.name not in NOT_OF_A_PERSON]


def _row(row: Model, numbers: Numbers, person: Person) -> Row:
    """A key is a number in the file; of a person, it is "me" or nobody."""
    found: Row = {"id": numbers[type(row)][row.pk]}
    for field in fields_of(type(row)):
        value = getattr(row, field.attname)
        if isinstance(field, ForeignKey):
            found[field.name] = _named(field, value, numbers, person)
        else:
            found[field.name] = plain(value)
    if isinstance(row, Circle) and row.kept_by_id != person.pk:
        found["name"] = ""  # a group's name is its keeper's
    return found


def _named(field: "ForeignKey[Any, Any]", key: Any, numbers: Numbers, person: Person) -> Any:
    if field.related_model is Person:
        return ME if key == person.pk else None
    return numbers[field.related_model].get(key)
