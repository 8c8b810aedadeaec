"""What was found, and which rows prove it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import NO_DAY, Evidence, Ints

FACT = "fact"
"""The strength of what is exact. Claims of growth are "early", "likely" or "clear"."""


class Win(NamedTuple):
    """One win, as plain Python: to store, to print, to word."""

    rule: str
    person: int
    thread: int
    kind: int
    anchor: int
    order: int
    day: int
    since: int
    strength: str
    facts: Mapping[str, int | float]
    because: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Wins:
    """What one rule found. Columns have shape (k,).

    anchor   int64  the row (an entry's id) that completed the win
    day      int32  the anchor's day; NO_DAY where it has none
    since    int32  the day that a win reaches back to; NO_DAY where it has no meaning
    facts    name -> (k,) numbers, shown under "How we know"
    because  int64 (b,) rows that prove the wins, those of win i at bounds[i]:bounds[i + 1]
    """

    rule: str
    person: npt.NDArray[np.int32]
    thread: npt.NDArray[np.int32]
    kind: npt.NDArray[np.int16]
    anchor: Ints
    order: Ints
    day: npt.NDArray[np.int32]
    since: npt.NDArray[np.int32]
    strength: npt.NDArray[np.str_]
    facts: Mapping[str, npt.NDArray[Any]]
    because: Ints
    bounds: Ints

    @classmethod
    def at(
        cls,
        rule: str,
        entries: Evidence,
        at: npt.NDArray[np.intp],
        *,
        because: Sequence[npt.NDArray[np.intp]],
        **facts: npt.ArrayLike,
    ) -> Self:
        """Facts found at positions `at` of `entries`, each proved by one row of every `because`."""
        cited = np.stack(because, axis=1) if len(at) else np.empty((0, len(because)), np.intp)
        bounds = np.arange(len(at) + 1) * len(because)
        return cls.citing(rule, entries, at, cited=cited.ravel(), bounds=bounds, **facts)

    @classmethod
    def citing(
        cls,
        rule: str,
        entries: Evidence,
        at: npt.NDArray[np.intp],
        *,
        cited: npt.NDArray[np.intp],
        bounds: Ints,
        **facts: npt.ArrayLike,
    ) -> Self:
        """As `at`, where wins are proved by different numbers of rows."""
        return cls(
            rule=rule,
            person=entries.person[at],
            thread=entries.thread[at],
            kind=entries.kind[at],
            anchor=entries.row[at],
            order=entries.order[at],
            day=entries.day[at],
            since=np.full(len(at), NO_DAY, np.int32),
            strength=np.full(len(at), FACT),
            facts={name: np.asarray(values) for name, values in facts.items()},
            because=entries.row[cited],
            bounds=bounds,
        )

    @classmethod
    def together(cls, several: Sequence[Self]) -> Self:
        """All of what one rule found in several batches, one at the least, in their order."""

        def end_to_end(name: str) -> npt.NDArray[Any]:
            return np.concatenate([getattr(wins, name) for wins in several])

        columns = "person thread kind anchor order day since strength because".split()
        counts = np.concatenate([np.diff(wins.bounds) for wins in several])
        return cls(
            rule=several[0].rule,
            **{name: end_to_end(name) for name in columns},
            facts={
                name: np.concatenate([wins.facts[name] for wins in several])
                for name in several[0].facts
            },
            bounds=np.concatenate(([0], np.cumsum(counts))),
        )

    def __len__(self) -> int:
        return len(self.anchor)

    def __iter__(self) -> Iterator[Win]:
        names = list(self.facts)
        for i in range(len(self)):
            yield Win(
                self.rule,
                int(self.person[i]),
                int(self.thread[i]),
                int(self.kind[i]),
                int(self.anchor[i]),
                int(self.order[i]),
                int(self.day[i]),
                int(self.since[i]),
                str(self.strength[i]),
                {name: self.facts[name][i].item() for name in names},
                tuple(self.because[self.bounds[i] : self.bounds[i + 1]].tolist()),
            )

    def keys(self) -> set[tuple[str, int, int, int, tuple[int, ...]]]:
        """What makes each win that win: rule, person, thread, anchor and the rows it cites."""
        return {(win.rule, win.person, win.thread, win.anchor, win.because) for win in self}
