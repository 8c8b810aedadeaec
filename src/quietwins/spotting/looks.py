"""A look after each value of a thread: how far it has climbed, against its own past alone.

Pairs of one kind are compared, and what they say is added up over the kinds of a thread.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints
from quietwins.spotting.kendall import against_earlier, variances
from quietwins.spotting.low_start import NOWHERE, after_low_start
from quietwins.spotting.order import begins, put_in_runs
from quietwins.spotting.runs import Runs, moments
from quietwins.spotting.values import has_value, scale, values
from quietwins.spotting.weekdays import by_weekday

CLOSE, APART = 0.3, 0.1
"""Carry-over between neighbours: where they stand close in time or nobody knows, and elsewhere."""
CLOSE_DAYS = 5
SETTLED = 6
"""So many first values say how close a run's values stand; later ones never change it."""


@dataclass(frozen=True, eq=False)
class Looks:
    """Columns of shape (m,), a row a value, each thread in one piece and in order.

    entries     the rows that carry a value
    opens       where a thread begins
    ends        where a moment ends: a look is made there alone
    value       the higher the better, of one scale within a kind
    gain        how many earlier values of its kind it is above, less how many it is below
    compared    how many earlier values of its kind there are
    t           values so far that had one of their kind before them, and one
    s, z        Kendall's S so far, and its distance from no change in standard deviations
    carry_over  with which its kind is read
    """

    entries: Evidence
    opens: Bools
    ends: Bools
    value: Floats
    gain: Ints
    compared: Ints
    t: Ints
    s: Ints
    z: Floats
    carry_over: Floats


def looks_of(
    evidence: Evidence, carry_over: float | None = None, low_start: frozenset[int] = NOWHERE
) -> Looks:
    """Every look at every thread. `carry_over` is that of all threads; None: from the spacing.

    low_start  threads whose first three values are left out
    """
    ordered = after_low_start(evidence.in_order, low_start)
    entries = ordered.take(has_value(ordered))
    threads = Runs(begins(entries.person, entries.thread))
    moment = moments(entries, threads.opens)
    if not moment.all():
        entries = _each_moment_by_scale(entries)
    value = values(entries)
    by, opens = put_in_runs(entries.person, entries.thread, *scale(entries))
    like = entries if by is None else entries.take(by)
    runs = Runs(opens)
    reads_as = _carry_over(like, runs) if carry_over is None else np.full(runs.many, carry_over)
    alone = moment if moment.all() else moments(like, opens)
    gain, climbed, variance = _steps(
        like, value if by is None else value[by], runs, alone, reads_as
    )
    compared, carried, t = runs.place, runs.spread(reads_as), threads.place + 1
    if runs.many > threads.many:  # several kinds in a thread
        columns = gain, climbed, runs.added(variance), compared, carried
        gain, climbed, varied, compared, carried = (_put_back(column, by) for column in columns)
        variance, t = threads.running(varied), threads.running((compared > 0) * 1) + 1
    s = threads.running(climbed)
    return Looks(
        entries=entries,
        opens=threads.opens,
        ends=np.append(moment[1:], True)[: len(moment)],
        value=value,
        gain=gain,
        compared=compared,
        t=t,
        s=s,
        z=np.divide(s, np.sqrt(np.maximum(variance, 0)), where=variance > 0, out=np.zeros(len(s))),
        carry_over=carried,
    )


def _each_moment_by_scale(entries: Evidence) -> Evidence:
    """Of values of one moment those of a kind stand together, whatever their rows are called."""
    by, _ = put_in_runs(entries.person, entries.thread, entries.day, entries.order, *scale(entries))
    return entries if by is None else entries.take(by)


def _put_back(column: npt.NDArray[Any], by: Ints | None) -> npt.NDArray[Any]:
    """A column of rows that were taken `by` position, where they stood before."""
    if by is None:
        return column
    back = np.empty_like(column)
    back[by] = column
    return back


def _steps(
    like: Evidence, value: Floats, runs: Runs, moment: Bools, reads_as: Floats
) -> tuple[Ints, Ints, Floats]:
    """Of each row: its gain, what it adds to its run's S, and the variance of S so far. `reads_as`
    is the carry-over of each run.
    """
    gain, variance = _sums(value, runs, moment, reads_as)
    climbed = gain
    patterned = by_weekday(like, runs, value)
    if patterned.any():
        s = runs.running(gain)
        s[patterned], variance[patterned] = _by_weekday(like, value, runs, reads_as, patterned)
        climbed = runs.added(s)
    return gain, climbed, variance


def _sums(value: Floats, runs: Runs, moment: Bools, reads_as: Floats) -> tuple[Ints, Floats]:
    """What each value adds to its run's S, and the variance of S so far.

    Nobody can tell which value of one moment came first, so they are not compared in S. Its
    variance is that of all pairs, which is a little more than theirs.
    """
    gain, equal = against_earlier(value, runs.opens)
    if not moment.all():
        gain -= against_earlier(value, moment)[0]
    return gain, variances(equal, runs, reads_as)


def _by_weekday(
    like: Evidence, value: Floats, runs: Runs, reads_as: Floats, wanted: Bools
) -> tuple[Ints, Floats]:
    """S and its variance at the `wanted` rows, of pairs of one weekday alone, over whole runs."""
    rows = np.flatnonzero(np.isin(runs.number, runs.number[wanted]))
    run, weekday = runs.number[rows], like.day[rows] % 7
    by = np.lexsort((np.arange(len(rows)), weekday, run))
    days = Runs(begins(run[by], weekday[by]))
    moment = moments(like.take(rows[by]), days.opens)
    gain, variance = _sums(value[rows][by], days, moment, reads_as[run[by]][days.opens])
    climbed, varied = _put_back(gain, by), _put_back(days.added(variance), by)
    whole, there = Runs(begins(run)), wanted[rows]
    return whole.running(climbed)[there], whole.running(varied)[there]


def _carry_over(like: Evidence, runs: Runs) -> Floats:
    """Shape (runs,), by the middle gap between the first values of each."""
    long = np.flatnonzero(runs.lengths >= SETTLED)
    day = like.day[runs.firsts[long][:, None] + np.arange(SETTLED)].astype(np.int64)
    gaps = np.sort(np.diff(day, axis=1), axis=1)
    far = (gaps[:, SETTLED // 2 - 1] >= CLOSE_DAYS) & (day != NO_DAY).all(axis=1)
    reads_as = np.full(runs.many, CLOSE)
    reads_as[long[far]] = APART
    return reads_as
