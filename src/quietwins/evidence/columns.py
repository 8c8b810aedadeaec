"""Entries, as the columns that spotting looks at."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from quietwins.evidence.models import Entry
from quietwins.people.names import key_of
from quietwins.spotting import NO_KIND, Evidence, State
from quietwins.spotting.days import day_number

_NAN = float("nan")
_COLUMNS = (
    *("pk", "owner_id", "thread_id", "kind", "order", "happened_on"),
    *("amount", "out_of", "prompts", "planned", "state", "better"),
)


class Planned(NamedTuple):
    """What was planned, as no entry says by itself.

    taken    keys of entries that were a planned occasion
    nothing  (owner, thread, day) of every planned occasion with nothing recorded
    """

    taken: frozenset[int] = frozenset()
    nothing: Sequence[tuple[int, int, date]] = ()


NOTHING_PLANNED = Planned()


class Columns(NamedTuple):
    """Evidence, and what its numbers stand for: `thread` is an index into `threads`, their keys,
    and `kind` into `kinds`, as the first entry of each spells it.
    """

    evidence: Evidence
    threads: Sequence[int]
    kinds: Sequence[str]

    def numbers(self, keys: Collection[int]) -> frozenset[int]:
        """What those of `keys` that are here are numbered."""
        return frozenset(number for number, key in enumerate(self.threads) if key in keys)


def columns_of(entries: QuerySet[Entry], planned: Planned = NOTHING_PLANNED) -> Columns:
    """One query; `row` is the entry's key, persons, threads and kinds are numbered from 0.

    A planned occasion with nothing recorded has a row below 0, and is never kept anywhere.
    """
    taken = [*entries.values_list(*_COLUMNS), *_nothing(planned)]
    given = dict(zip(_COLUMNS, zip(*taken, strict=True), strict=True)) if taken else {}
    column = {name: given.get(name, ()) for name in _COLUMNS}
    rows = zip(column["pk"], column["planned"], strict=True)
    evidence = Evidence.of_columns(
        row=column["pk"],
        person=_numbered(column["owner_id"]),
        thread=_numbered(column["thread_id"]),
        kind=_kinds(column["kind"]),
        order=column["order"],
        day=[day_number(day) for day in column["happened_on"]],
        amount=_or_nan(column["amount"]),
        out_of=_or_nan(column["out_of"]),
        prompts=_or_nan(column["prompts"]),
        planned=[was or row in planned.taken for row, was in rows],
        state=column["state"],
        better=column["better"],
    )
    kinds = {key_of(name): name for name in reversed(column["kind"])}
    spelled = [kinds[key] for key in dict.fromkeys(map(key_of, column["kind"]))]
    return Columns(evidence, [*dict.fromkeys(column["thread_id"])], spelled)


def _nothing(planned: Planned) -> Iterable[tuple[object, ...]]:
    """Rows as they come from the table."""
    for row, (owner, thread, day) in enumerate(planned.nothing, start=1):
        yield (-row, owner, thread, "", 0, day, None, None, None, True, State.NOTHING, 1)


def _numbered(values: Iterable[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(value, len(numbers)) for value in values]


def _kinds(given: Iterable[str]) -> list[int]:
    names = [key_of(name) for name in given]
    return [
        number if name else NO_KIND for name, number in zip(names, _numbered(names), strict=True)
    ]


def _or_nan(values: Iterable[float | None]) -> list[float]:
    return [_NAN if value is None else value for value in values]
