"""A look after each value of a thread: how far it has climbed, against its own past alone.

Pairs of one kind are compared, and what they say is added up over the kinds of a thread.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from quietwins.spotting.boundary import HORIZONS
from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints
from quietwins.spotting.kendall import added, against_earlier, inflation_of, running, variances
from quietwins.spotting.low_start import NOWHERE, after_low_start
from quietwins.spotting.order import begins, sorted_by
from quietwins.spotting.runs import earlier, moments
from quietwins.spotting.values import measured
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
    entries, opens, value = measured(after_low_start(evidence.in_order, low_start))
    compared = earlier(opens)
    reads_as = (
        _carry_over(entries, opens) if carry_over is None else np.full(len(value), carry_over)
    )
    gain, s, variance = _sums(value, opens, moments(entries, opens), reads_as)
    like = by_weekday(entries, opens, value)
    if like.any():
        s[like], variance[like] = _like_with_like(entries, opens, value, reads_as, like)
    whole = begins(entries.person, entries.thread)
    if not np.array_equal(opens, whole):  # several kinds in a thread
        climbed, varied = added(s, opens), added(variance, opens)
        by = sorted_by(entries.person, entries.thread, entries.day, entries.order)
        if by is not None:
            entries = entries.take(by)
            value, gain, compared, reads_as = value[by], gain[by], compared[by], reads_as[by]
            climbed, varied = climbed[by], varied[by]
        opens = whole
        s, variance = running(climbed, opens), running(varied, opens)
    z = np.divide(s, np.sqrt(np.maximum(variance, 0)), where=variance > 0, out=np.zeros(len(s)))
    moment = moments(entries, opens)
    return Looks(
        entries=entries,
        opens=opens,
        ends=np.append(moment[1:], True)[: len(moment)],
        value=value,
        gain=gain,
        compared=compared,
        t=running((compared > 0).astype(np.int64), opens) + 1,
        s=s,
        z=z,
        carry_over=reads_as,
    )


def _sums(
    value: Floats, opens: Bools, moment: Bools, carry_over: Floats
) -> tuple[Ints, Ints, Floats]:
    """What each value adds to its run's S; S so far; and its variance.

    Nobody can tell which value of one moment came first, so they are not compared in S. Its
    variance is that of all pairs, which is a little more than theirs.
    """
    gain, equal = against_earlier(value, opens)
    if not moment.all():
        gain -= against_earlier(value, moment)[0]
    inflation = _inflation(carry_over, earlier(opens) + 1)
    return gain, running(gain, opens), variances(equal, opens, inflation)


def _like_with_like(
    entries: Evidence, opens: Bools, value: Floats, carry_over: Floats, wanted: Bools
) -> tuple[Ints, Floats]:
    """S and its variance at the `wanted` rows, of pairs of one weekday alone, over whole runs."""
    run = np.cumsum(opens)
    rows = np.flatnonzero(np.isin(run, run[wanted]))
    weekday = entries.day[rows] % 7
    by = np.lexsort((np.arange(len(rows)), weekday, run[rows]))
    apart = begins(run[rows][by], weekday[by])
    moment = moments(entries.take(rows[by]), apart)
    _, s, variance = _sums(value[rows][by], apart, moment, carry_over[rows][by])
    climbed, varied = np.empty(len(rows), np.int64), np.empty(len(rows))
    climbed[by], varied[by] = added(s, apart), added(variance, apart)
    whole = opens[rows]
    there = wanted[rows]
    return running(climbed, whole)[there], running(varied, whole)[there]


def _carry_over(entries: Evidence, opens: Bools) -> Floats:
    """Shape (m,), of each run, by the middle gap between its first values."""
    firsts = np.flatnonzero(opens)
    lengths = np.diff(firsts, append=len(entries))
    long = np.flatnonzero(lengths >= SETTLED)
    day = entries.day[firsts[long][:, None] + np.arange(SETTLED)].astype(np.int64)
    far = np.median(np.diff(day, axis=1), axis=1) >= CLOSE_DAYS
    reads_as = np.full(len(firsts), CLOSE)
    reads_as[long[far & (day != NO_DAY).all(axis=1)]] = APART
    return np.repeat(reads_as, lengths)


def _inflation(carry_over: Floats, t: Ints) -> Floats:
    """h_t of each row; beyond the last horizon no look is made, and the last one stands."""
    capped = np.minimum(t, HORIZONS[-1])
    found = np.ones(len(t))
    for one in np.unique(carry_over[begins(carry_over)]):
        rows = carry_over == one
        found[rows] = _h(float(one))[capped[rows]]
    return found


@cache
def _h(carry_over: float) -> Floats:
    return inflation_of(carry_over, HORIZONS[-1])
