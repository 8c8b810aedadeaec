"""Before a day and since, as they stand now, for those who ask: also where nothing is told."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.before_after import Overlap, overlap
from quietwins.spotting.boundary import CLEAR, EARLY, LIKELY
from quietwins.spotting.evidence import Evidence, Floats
from quietwins.spotting.rules.since import Phases, Since, may_speak, was_rising, worth

_HALF = 2
"""An early sign has half the worth of what is told as likely."""


@dataclass(frozen=True)
class Compared:
    """One learner's thread, of one kind, before a day and since.

    before, since   rows, each in order
    medians         of the two; NaN where there are no values
    overlap         NAP and Tau
    e               the bet's worth after the latest value
    rising          whether the values before rose already
    level           what may be said to somebody who asks; "" where we cannot tell yet
    better          1 where more is better, -1 where fewer is
    """

    person: int
    thread: int
    before: tuple[int, ...]
    since: tuple[int, ...]
    medians: tuple[float, float]
    overlap: Overlap
    e: float
    rising: bool
    level: str
    better: int


def compared(evidence: Evidence, rule: Since) -> list[Compared]:
    """Each thread with a value, by person and thread; none where `rule` asks for no day."""
    entries, values, threads = rule.phases(evidence)
    found = []
    for phases in threads:
        before, since = phases
        one = int(np.concatenate((before, since))[0]) if len(before) + len(since) else None
        if one is not None:
            e = worth(entries, phases, values)
            found.append(
                Compared(
                    person=int(entries.person[one]),
                    thread=int(entries.thread[one]),
                    before=tuple(entries.row[before].tolist()),
                    since=tuple(entries.row[since].tolist()),
                    medians=(_median(values[before]), _median(values[since])),
                    overlap=overlap(values[before], values[since]),
                    e=float(e[-1]) if len(e) else 1.0,
                    rising=bool(len(before) and was_rising(values[before])),
                    level=_level(entries, phases, e, rule),
                    better=int(entries.better[one]),
                )
            )
    return found


def _median(values: Floats) -> float:
    return float(abs(np.median(values))) if len(values) else float("nan")


def _level(entries: Evidence, phases: Phases, e: Floats, rule: Since) -> str:
    """Likely and clear once they have been reached; early while it stands."""
    if len(phases.before) < rule.enough or not len(e):
        return ""
    likely, clear = rule.likely(entries.day[phases.before]), rule.reached[-1]
    told = np.where(may_speak(entries, phases.since), e, 0.0)
    if told.max() >= likely:
        return CLEAR if told.max() >= clear else LIKELY
    return EARLY if told[-1] >= likely / _HALF else ""
