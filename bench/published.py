"""Published single-case series, where somebody has a folder that holds them (DATA=folder).

single_case_long.csv: source, study, case, measure, session, phase (0 before, 1 since), phase_id,
outcome, direction (1 where more is better, -1 where fewer is), one row a value. The numbers were
printed in studies; they stay in that folder, and only shares of series are written down.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from bench import targets
from bench.shares import Share, share
from bench.targets import NONE
from bench.told import evidence_of
from bench.unchanging import Values
from bench.usual_rules import USUAL, Praised
from quietwins.spotting import Evidence
from quietwins.spotting.boundary import FIRST_LOOK
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.rules.since import Since

FILE = "single_case_long.csv"

Row = dict[str, object]


class Series(NamedTuple):
    """One measure of one case, in order of session. Columns have shape (n,).

    since   True where something had been begun, False where it had not or was stopped
    better  1 where more is better, -1 where fewer is
    """

    session: NDArray[np.float64]
    outcome: NDArray[np.float64]
    since: NDArray[np.bool_]
    better: int

    @property
    def changed(self) -> int:
        """How many values stand before the first change; all of them where there is none."""
        return int(self.since.argmax()) if self.since.any() else len(self.since)

    @property
    def baselines(self) -> Iterator["Series"]:
        """Each phase without anything begun, on its own."""
        cuts = [0, *(np.flatnonzero(np.diff(self.since)) + 1).tolist(), len(self.since)]
        for start, stop in pairwise(cuts):
            if not self.since[start]:
                part = slice(start, stop)
                yield Series(self.session[part], self.outcome[part], self.since[part], self.better)

    @property
    def moment(self) -> NDArray[np.intp]:
        """(n,), from 0 on: values of one session share it."""
        return np.unique(self.session, return_inverse=True)[1]


Way = Callable[[Series], NDArray[np.int64]]
"""The positions of the values after which a series is told of growth."""


def published(folder: Path) -> list[Row]:
    """What each way of looking makes of the series, before anything changed and after."""
    series = [*read(folder / FILE)]
    quiet = [phase for one in series for phase in one.baselines if len(phase.since) >= FIRST_LOOK]
    changed = [one for one in series if one.since.any()]
    asked = [one for one in changed if one.changed >= Since().enough]
    rows = [
        _row(
            name,
            share(len(way(one)) > 0 for one in quiet),
            share(any(way(one) >= one.changed) for one in changed),
        )
        for name, way in WAYS.items()
    ]
    return [*rows, _row(SINCE, None, share(len(_since(one)) > 0 for one in asked))]


def _row(way: str, quiet: Share | None, after: Share) -> Row:
    wanted = targets.PRAISED_IN_A_BASELINE.row(100 * quiet.value) if quiet and way == OURS else NONE
    return {
        "way of looking": way,
        "before anything changed, told": _cell(quiet) if quiet else "",
        "after the change, told": _cell(after),
        **wanted,
    }


def _cell(told: Share) -> str:
    return f"{told.count} of {told.of}: {told.percent}"


def read(path: Path) -> Iterator[Series]:
    """Series as they come in the file, each in order of session."""
    whose: Mapping[tuple[str, ...], list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["outcome"]:
                whose[row["source"], row["study"], row["case"], row["measure"]].append(row)
    yield from map(_series, whose.values())


def _series(rows: list[dict[str, str]]) -> Series:
    rows = sorted(rows, key=lambda row: float(row["session"]))
    return Series(
        session=np.array([float(row["session"]) for row in rows]),
        outcome=np.array([float(row["outcome"]) for row in rows]),
        since=np.array([row["phase"] == "1" for row in rows]),
        better=int(rows[0]["direction"]),
    )


def _evidence(series: Series, **columns: ArrayLike) -> Evidence:
    return evidence_of(
        series.outcome[None, :],
        order=series.moment,
        better=series.better,
        planned=False,
        **columns,
    )


def _climb(series: Series) -> NDArray[np.int64]:
    return Climb().spot(_evidence(series)).anchor


def _since(series: Series) -> NDArray[np.int64]:
    """A session a day, since no day is known: values are asked for as much as daily ones are."""
    day = int(series.moment[series.changed])
    return Since(day=day).spot(_evidence(series, day=series.moment)).anchor


def _usual(rule: Callable[[Values], Praised]) -> Way:
    def look(series: Series) -> NDArray[np.int64]:
        looks = rule(series.better * series.outcome[None, :])[0]
        return np.flatnonzero(looks & (np.arange(len(looks)) >= FIRST_LOOK - 1))

    return look


OURS, SINCE = "Quietwins: climb", "Quietwins: since, asked of the day of the change"
WAYS: Mapping[str, Way] = {way: _usual(rule) for way, rule in USUAL.items()} | {OURS: _climb}
