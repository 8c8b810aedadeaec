"""Columns of what people did: the only thing a rule may look at."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import numpy.typing as npt

from quietwins.spotting.order import order_of

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

NO_DAY = int(np.iinfo(np.int32).min)
"""The `day` of an entry whose file has no dates. It sorts before every real day."""


NO_KIND = -1
"""The `kind` of an entry where nobody said what sort of task it was."""


class State(IntEnum):
    """What became of an occasion. Only the first two are not something a person did."""

    NOTHING = 0  # a planned occasion with nothing recorded; never called missed
    UNCLEAR = 1  # a zero nobody has explained: neither done nor not done
    STARTED = 2
    TRIED = 3
    DONE = 4
    RESTED = 5  # rest, pause, illness, excused: neutral in every rule
    CHANGED = 6  # changed my mind: of the same weight as any other
    HARD = 7  # called hard by the learner
    NOT_YET = 8  # answered, not right yet
    COUNTED = 9  # a number and nobody's step: incidents, points of a week
    DRAFTED = 10  # a draft that shows nothing new
    SHOWN = 11  # what a draft shows, and none of its writer's before it did
    PUT_RIGHT = 12  # slips of the draft before, put right in this one
    FEWER_SLIPS = 13  # fewer slips in the latest pieces, told from chance
    RECALLED = 14  # the answer to a question of a quiz was known
    NOT_RECALLED = 15  # it was not, or not yet


_TYPES: Mapping[str, Any] = {
    "row": np.int64,
    "person": np.int32,
    "thread": np.int32,
    "kind": np.int16,
    "order": np.int64,
    "day": np.int32,
    "amount": np.float64,
    "out_of": np.float64,
    "prompts": np.float64,
    "planned": np.bool_,
    "state": np.int8,
    "better": np.int8,
}


@dataclass(frozen=True, eq=False)
class Evidence:
    """What people did, one row per entry. Columns have shape (n,); rows in any order.

    row      int64    the entry's id in the store it came from, unique
    person   int32    whose entry it is
    thread   int32    what it is about: "reading", "getting to school"
    kind     int16    what sort of task, so that like is compared with like; NO_KIND if unsaid
    order    int64    the person's own order of entries; 0 where the day says enough
    day      int32    days since 1970-01-01 in the person's zone; NO_DAY where a file has none
    amount   float64  in the thread's own unit; NaN where nothing was counted
    out_of   float64  the most that could be had, in the same unit; NaN where there is none
    prompts  float64  how often help was given, whole; NaN where nobody recorded it
    planned  bool     an occasion that was planned or set
    state    int8     a `State`
    better   int8     1 where more is better, -1 where fewer is
    """

    row: Ints
    person: npt.NDArray[np.int32]
    thread: npt.NDArray[np.int32]
    kind: npt.NDArray[np.int16]
    order: Ints
    day: npt.NDArray[np.int32]
    amount: Floats
    out_of: Floats
    prompts: Floats
    planned: Bools
    state: npt.NDArray[np.int8]
    better: npt.NDArray[np.int8]

    @classmethod
    def of_columns(cls, **columns: npt.ArrayLike) -> Self:
        """Evidence from anything array-like, one keyword a column.

        Raises ValueError where columns differ in length, TypeError where one is missing.
        """
        cast = {name: np.asarray(column, _TYPES[name]) for name, column in columns.items()}
        if len({column.shape for column in cast.values()}) > 1:
            lengths = {name: len(column) for name, column in cast.items()}
            raise ValueError(f"evidence columns differ in length: {lengths}")
        return cls(**cast)

    @classmethod
    def none(cls) -> Self:
        return cls.of_columns(**{name: [] for name in _TYPES})

    def __len__(self) -> int:
        return len(self.row)

    def take(self, which: npt.NDArray[Any]) -> Self:
        """The rows `which` names, by position (int) or by mask (bool), in that order."""
        if which.dtype == bool and which.all():
            return self
        rows = np.flatnonzero(which) if which.dtype == bool else which
        part = object.__new__(type(self))
        part.__dict__["_taken"] = self, rows
        return part

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> npt.NDArray[Any]:
            """A column of rows that were taken: most rules look at few, and copying is dear."""
            if name not in _TYPES:
                raise AttributeError(name)
            whole, rows = self._taken
            return self.__dict__.setdefault(name, getattr(whole, name)[rows])

    def between(self, start: int, stop: int) -> Self:
        """The rows from `start` up to `stop`, not copied; in order where these are."""
        part = self._columns_of(slice(start, stop))
        return part._standing_in_order() if self.in_order is self else part

    @property
    def in_order(self) -> Self:
        """The rows by person, thread, day and the person's own order; itself where they stand so.

        Sorted once, for every rule. See `order`.
        """
        return self if self._sorted is None else self._sorted

    @cached_property
    def _sorted(self) -> Self | None:
        """None where the rows stand in order; a copy that holds on to nothing where they do not."""
        keys = (self.person, self.thread, self.day, self.order)
        by = order_of(keys, (self.day, self.amount, self.prompts, self.state), self.row)
        return None if (by[1:] > by[:-1]).all() else self._columns_of(by)._standing_in_order()

    def _columns_of(self, rows: slice | Ints) -> Self:
        return type(self)(*(getattr(self, field.name)[rows] for field in fields(self)))

    def _standing_in_order(self) -> Self:
        """Itself, which need not be sorted any more."""
        self.__dict__["_sorted"] = None
        return self

    def of(self, person: int) -> Self:
        """One person's rows."""
        return self.take(self.person == person)
