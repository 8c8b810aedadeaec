"""A copy that was read becomes the book of somebody who has none yet."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import DataError, IntegrityError, transaction
from django.db.models import ForeignKey, Model

from quietwins.evidence.models import Sound, Thread
from quietwins.evidence.sounds import remove_files
from quietwins.flow.answer import remember_all
from quietwins.flow.bring_in.reading import ANOTHER, Copy, Sounds
from quietwins.flow.bring_in.rows import Fit
from quietwins.flow.export.book import export, fields_of
from quietwins.flow.export.tables import TABLES, Table
from quietwins.flow.look_again import look_again
from quietwins.formats.errors import UnreadableFile
from quietwins.language import _
from quietwins.people.models import Person
from quietwins.quizzes.files import keep_file
from quietwins.quizzes.models import Shown

_A_BATCH = 500
Keys = dict[type[Model], dict[int, Any]]
"""By model, the row that each number in the file became."""


class NotEmpty(ValueError):  # noqa: N818
    """There is something in the book already; the sentence says what to do."""


def bring_in(copy: Copy, *, to: Person | None, at: datetime) -> Person:
    """Whose book it is now. Brought in twice, it is there once. Raises NotEmpty.

    What was found in the entries is found again; what somebody said of a win stays said.
    """
    if to and any(table.rows(to).exists() for table in TABLES):
        if _is_there(copy, to):
            return to
        full = _("There is something in this book already, and a copy goes into an empty one.")
        unchanged = _("Nothing has been changed.")
        raise NotEmpty(f"{full} {unchanged}")
    written: list[UUID] = []
    try:
        with transaction.atomic():
            return _write(copy, to or Person.objects.create(created_at=at), at, written)
    except BaseException as trouble:
        remove_files(written)
        if isinstance(trouble, IntegrityError | DataError):
            found = _("two of its rows cannot stand beside each other.")
            raise UnreadableFile(copy.name, found, _(ANOTHER)) from None
        raise


def _is_there(copy: Copy, person: Person) -> bool:
    """Whether all of it came in before, by the names that a page or a file gave each row."""
    here = export(person)
    return all(_told(here[table.name]) == _told(copy.book.get(table.name, [])) for table in TABLES)


def _told(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{name: row[name] for name in row if name != "public_id"} for row in rows]


def _write(copy: Copy, person: Person, at: datetime, written: list[UUID]) -> Person:
    for name, value in copy.person.items():
        setattr(person, name, value)
    person.save()
    made: Keys = {Person: {}}
    for table in TABLES:
        rows = copy.rows[table.name]
        if table.model is Sound:
            rows = {number: fit for number, fit in rows.items() if _name(fit) in copy.sounds}
        if table.model is Shown:
            rows = {n: fit for n, fit in rows.items() if fit.values["digest"] in copy.pictures}
        made[table.model] = _made(table, rows, made, person)
        if table.model is Sound:
            _sounds(rows, made[Sound], copy.sounds, written)
    for read in copy.pictures.values():
        keep_file(read())
    remember_all(person)
    look_again(Thread.objects.filter(owner=person).values_list("pk", flat=True), at=at)
    return person


def _made(table: Table, rows: Mapping[int, Fit], made: Keys, person: Person) -> dict[int, Any]:
    """New rows, in their order, each under its number."""
    taken = _taken(table.model, rows)
    new = {n: table.model(**_values(table, fit, made, person, taken)) for n, fit in rows.items()}
    table.model._default_manager.bulk_create(new.values(), batch_size=_A_BATCH)
    for name in _of_its_own_kind(table):
        leading = [(row, rows[n].refs[name]) for n, row in new.items() if rows[n].refs[name]]
        for row, ref in leading:
            setattr(row, name, new[ref])
        table.model._default_manager.bulk_update([row for row, _ in leading], [name])
    return new


def _values(table: Table, fit: Fit, made: Keys, person: Person, taken: set[Any]) -> dict[str, Any]:
    found = dict(fit.values)
    if found.get("public_id") in taken:
        found["public_id"] = uuid4()
    for field in table.model._meta.concrete_fields:
        if not isinstance(field, ForeignKey):
            continue
        of, ref = field.related_model, fit.refs.get(field.name)
        if of is Person:
            found[field.name] = person if ref or not field.null else None
        elif of is not table.model:
            found[field.name] = made[of][ref] if ref else None
    return found


def _taken(model: type[Model], rows: Mapping[int, Fit]) -> set[Any]:
    """Random names that another row here has: a copy of a book that is still here gets new ones."""
    names = [fit.values["public_id"] for fit in rows.values() if "public_id" in fit.values]
    if not names:
        return set()
    every = model._default_manager
    found: set[Any] = set()
    for first in range(0, len(names), _A_BATCH):
        some = every.filter(public_id__in=names[first : first + _A_BATCH])
        found |= set(some.values_list("public_id", flat=True))
    return found


def _of_its_own_kind(table: Table) -> list[str]:
    fields = fields_of(table.model)
    return [f.name for f in fields if isinstance(f, ForeignKey) and f.related_model is table.model]


def _name(fit: Fit) -> str:
    return str(fit.values["public_id"])


def _sounds(
    rows: Mapping[int, Fit], made: Mapping[int, Any], sounds: Sounds, written: list[UUID]
) -> None:
    """Each one's bytes, under the name that its row has here; `written` are those names."""
    for number, fit in rows.items():
        written.append(made[number].public_id)
        made[number].write(sounds[_name(fit)]())
        made[number].save()
