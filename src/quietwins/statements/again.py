"""A question put together once a process, and asked again with other values.

Making a QuerySet and turning it into SQL takes Django longer than SQLite takes to answer. Where a
page asks the same of each of its visitors, that is done for the first of them.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, wraps
from typing import Any, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, QuerySet

P = ParamSpec("P")
T = TypeVar("T")
_FAR = 2**40  # numbers that stand nowhere else in a question, so that they are known again
_SHAPES = 128


def asked_again(question: Callable[P, "QuerySet[Any, T]"]) -> Callable[P, list[T]]:
    """The rows of `question`, which makes a QuerySet.

    Its positional arguments are values: a row, an int, a str, a UUID, a date or a datetime, each
    compared with a column as it is. Those given by name shape the question, and each shape is kept.
    Raises ValueError where a value does not stand in the SQL as itself.
    """

    @lru_cache(maxsize=_SHAPES)
    def known(kinds: tuple[type, ...], shape: tuple[tuple[str, object], ...]) -> "_Question[T]":
        signs = [_sign(kind, at) for at, kind in enumerate(kinds, start=1)]
        made: Callable[..., QuerySet[Any, T]] = question
        return _put_together(made(*signs, **dict(shape)), signs)

    @wraps(question)
    def ask(*values: P.args, **shape: P.kwargs) -> list[T]:
        return known(tuple(map(type, values)), tuple(shape.items())).answered(values)

    return ask


@dataclass(frozen=True)
class _Question(Generic[T]):
    """`given` is what stands in the SQL's places, `which` the value that goes there instead."""

    rows: "QuerySet[Any, T]"
    compiler: Any
    sql: str
    given: Sequence[object]
    which: Sequence[int | None]

    def answered(self, values: Sequence[object]) -> list[T]:
        here = [_stored(value) for value in values]
        filled = tuple(
            given if which is None else here[which]
            for given, which in zip(self.given, self.which, strict=True)
        )
        compiler = copy(self.compiler)  # threads answer at once, each over its own connection
        compiler.connection = connection
        compiler.as_sql = lambda *_, **__: (self.sql, filled)
        rows: Any = self.rows.all()
        rows.query.get_compiler = lambda *_, **__: compiler
        return list(rows)


def _put_together(rows: "QuerySet[Any, T]", signs: Sequence[object]) -> _Question[T]:
    compiler = rows.query.get_compiler(connection=connection)
    sql, given = compiler.as_sql()
    stored = [_stored(sign) for sign in signs]
    which = [stored.index(value) if value in stored else None for value in given]
    if set(range(len(signs))) - {*which}:
        raise ValueError(f"A value does not stand in this question as itself: {sql}")
    return _Question(rows, compiler, sql, given, which)


def _sign(kind: type, at: int) -> object:
    """Something of that kind to put the question together with, told from every other."""
    if issubclass(kind, Model):
        return kind(pk=_FAR + at)
    if issubclass(kind, datetime):
        return datetime(1, 1, at, tzinfo=UTC)
    if issubclass(kind, date):
        return date(1, 1, at)
    if issubclass(kind, UUID):
        return UUID(int=_FAR + at)
    return f"\0{at}" if issubclass(kind, str) else _FAR + at


def _stored(value: object) -> object:
    """As the database is told of it."""
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return value
