"""What flow's tests do with a book: keep lines, take files in, and look at every row there is."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps

from quietwins.evidence.models import Entry, Import
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.take_in import File, take_in
from quietwins.formats import Choices, read, recognised
from quietwins.formats.turns import in_turn
from quietwins.people.models import Person
from quietwins.wins.models import Cited, Keep, Win

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)
TODAY = date(2025, 11, 30)

QUIZZES = """\
name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6
Amira,1,6,7,5,6,4,7
Omar,2,5,6,4,5,2,3
"""
"""Amira and Omar each had another go after their lowest mark."""

ONE_MORE = """\
name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6,Quiz 7
Amira,1,6,7,5,6,4,7,8
Omar,2,5,6,4,5,2,3,5
"""
"""A later export of the same book, with one more column."""

PUT_RIGHT = QUIZZES.replace("6,4,7", "6,3,7")
"""A later export in which Amira's 4 has become a 3."""

Rows = dict[str, list[dict[str, Any]]]


def after(**time: float) -> datetime:
    return NOW + timedelta(**time)


def somebody(name: str = "") -> Person:
    return Person.objects.create(name=name, created_at=NOW)


def line(
    words: str, *chips: str, day: date = TODAY, place: str = "", client_id: UUID | None = None
) -> Line:
    return Line(words, chips, place, day, client_id or uuid4())


def keep(words: str, *chips: str, by: Person, day: date = TODAY, at: datetime = NOW) -> Keep:
    return keep_line(line(words, *chips, day=day), by=by, at=at)


def file(
    text: str | bytes,
    *,
    name: str = "9b.csv",
    group: str = "9B",
    choices: Choices | None = None,
) -> File:
    """A file as the page hands it over once it looks right."""
    data = text.encode() if isinstance(text, str) else text
    chosen = choices or Choices()
    readings = [read(table, chosen) for table in recognised(name, data, chosen)]
    rows = in_turn(reading.rows for reading in readings)
    return File(name, readings[0].format, sha256(data).hexdigest(), group, rows)


def taken(text: str | bytes, *, by: Person, at: datetime = NOW, **how: Any) -> Import:
    return take_in(file(text, **how), by=by, at=at)


def every_row(*, but: Iterable[str] = ()) -> Rows:
    """All there is in every table, but for the tables named."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in {*but, "contenttypes.ContentType", "auth.Permission"}
    }


def standing(**which: Any) -> list[Entry]:
    return list(Entry.objects.standing().filter(**which).order_by("owner", "order", "pk"))


def marks(**which: Any) -> list[tuple[str, str, str]]:
    """(who, task, mark as given) of every entry that stands."""
    of = Entry.objects.standing().filter(**which).values_list("owner__name", "task", "given")
    return sorted(of)


def proofs() -> set[tuple[str, str, tuple[str, ...]]]:
    """(who, rule, the marks that prove it) of every win."""
    return {(win.person.name, win.rule, cited(win)) for win in Win.objects.all()}


def cited(win: Win) -> tuple[str, ...]:
    return tuple(one.entry.given for one in Cited.objects.filter(win=win))


def found(who: str, rule: str) -> Win:
    return Win.objects.get(person__name=who, rule=rule)
