"""Where a learner's thread stands now, for those who ask: also what is not told by itself.

An early sign is no win. It is said to somebody who asks, and kept nowhere.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from quietwins.spotting.boundary import FIRST_LOOK, HORIZONS, LEVELS
from quietwins.spotting.evidence import Evidence
from quietwins.spotting.looks import looks_of
from quietwins.spotting.recording import thinned
from quietwins.spotting.rules.climb import Climb, beats_most, boundary_at, stands_at_the_top
from quietwins.spotting.wins import Win

RECENT, TOP, THINNED, LONG = "recent", "top", "thinned", "long"
"""What holds a climb back: the last values do not stand above most earlier ones; they stand at the
top of a scale; less is written down than before; there are more values than any look is made of.
"""


@dataclass(frozen=True)
class Climbing:
    """One learner's thread at its latest look.

    rows        its values, in order
    looks       values compared; s, z: Kendall's S and its distance from no change
    boundaries  level -> how high Z has to be for it; infinite where no look is made
    reached     the highest level that Z stands at; "" for none
    held_back   by which of RECENT, TOP, THINNED, LONG that is not told
    told        the wins that were told of it, in order
    better      1 where more is better, -1 where fewer is
    """

    person: int
    thread: int
    rows: tuple[int, ...]
    looks: int
    s: int
    z: float
    boundaries: Mapping[str, float]
    carry_over: float
    reached: str
    held_back: tuple[str, ...]
    told: tuple[Win, ...]
    better: int

    @property
    def level(self) -> str:
        """What may be said of it to somebody who asks; "" where we cannot tell yet."""
        return "" if self.held_back else self.reached

    @property
    def claims(self) -> tuple[Win, ...]:
        """What was told and still stands, the latest last."""
        return tuple(win for win in self.told if win.facts["holds"])


def climbing(evidence: Evidence, rule: Climb) -> list[Climbing]:
    """Each thread that has been looked at, by person and thread; `rule` says how it is read."""
    looks = looks_of(evidence, rule.carry_over, rule.low_start)
    firsts = np.flatnonzero(looks.opens)
    lasts = np.append(firsts[1:], len(looks.opens))[: len(firsts)] - 1
    enough = looks.t[lasts] >= FIRST_LOOK
    firsts, lasts = firsts[enough], lasts[enough]
    entries, last = looks.entries, looks.entries.take(lasts)
    c = {level: boundary_at(looks, level, lasts) for level in LEVELS}
    holds_back = {
        RECENT: ~beats_most(looks, lasts),
        TOP: stands_at_the_top(looks, lasts),
        THINNED: thinned(evidence, last),
        LONG: looks.t[lasts] > HORIZONS[-1],
    }
    told = _told(evidence, rule)
    found = []
    for i, (start, end) in enumerate(zip(firsts.tolist(), lasts.tolist(), strict=True)):
        whose = int(last.person[i]), int(last.thread[i])
        reached = [level for level in LEVELS if looks.z[end] >= c[level][i]]
        held_back = [name for name, holds in holds_back.items() if holds[i]]
        found.append(
            Climbing(
                *whose,
                rows=tuple(entries.row[start : end + 1].tolist()),
                looks=int(looks.t[end]),
                s=int(looks.s[end]),
                z=float(looks.z[end]),
                boundaries={level: float(c[level][i]) for level in LEVELS},
                carry_over=float(looks.carry_over[end]),
                reached=reached[-1] if reached else "",
                held_back=tuple(held_back) if reached or LONG in held_back else (),
                told=tuple(told[whose]),
                better=int(last.better[i]),
            )
        )
    return found


def _told(evidence: Evidence, rule: Climb) -> Mapping[tuple[int, int], list[Win]]:
    told: dict[tuple[int, int], list[Win]] = defaultdict(list)
    for win in sorted(rule.spot(evidence), key=lambda win: len(win.because)):
        told[win.person, win.thread].append(win)
    return told
