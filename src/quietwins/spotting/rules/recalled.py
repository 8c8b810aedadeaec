"""Remembering what could not be recalled before."""

from dataclasses import dataclass, replace

import numpy as np

from quietwins.spotting.evidence import NO_DAY, NO_KIND, Evidence, State
from quietwins.spotting.runs import before, first_where, highest_earlier, in_runs, is_state, moments
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Recalled:
    """The first time that a question of a quiz is recalled unprompted, after a while, where it
    could not be before. A question is a kind in its thread, and told once.

    away    days, whole: how long it was not seen, at the least; each time it is asked it is seen
    facts   days_unseen: int (k,), days since it was last seen
    errors  none: without days, and where nobody recorded prompts, nothing is said
    source  our rule; see docs/spotting.md#recalled. Choices on the page are a prompt, as hints are.
    """

    name: str = "recalled"
    version: int = 1
    away: int = 7

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.in_order
        asked = is_state(rows, (State.RECALLED, State.NOT_RECALLED))
        rows = rows.take(asked & (rows.day != NO_DAY) & (rows.kind != NO_KIND))
        entries, opens = in_runs(rows, rows.kind)
        now, could_not = moments(entries, opens), entries.state == State.NOT_RECALLED
        here, last = np.flatnonzero(now), before(opens)[now]
        then = highest_earlier(could_not.astype(float), opens)[now]
        unseen = entries.day[here] - entries.day[last]
        helped = first_where(could_not | (entries.prompts != 0), now) >= 0
        late = np.flatnonzero(~opens[now] & could_not[then] & ~helped & (unseen >= self.away))
        late = late[np.unique(np.cumsum(opens)[here[late]], return_index=True)[1]]
        at, then, last = here[late], then[late], last[late]
        cited = np.stack([then, last, at], axis=1)
        once = np.ones(cited.shape, bool)
        once[:, 1] = then < here[late - 1]
        wins = Wins.citing(
            self.name,
            entries,
            at,
            cited=cited[once],
            bounds=np.concatenate(([0], np.cumsum(once.sum(axis=1)))),
            days_unseen=unseen[late].astype(np.int64),
        )
        return replace(wins, since=entries.day[then])


RULE = Recalled()
