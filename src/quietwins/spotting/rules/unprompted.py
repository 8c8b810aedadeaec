"""Needing fewer prompts than before, or none."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.runs import (
    DID,
    WENT,
    before,
    first_where,
    highest_earlier,
    highest_in,
    in_runs,
    is_state,
    moments,
)
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Unprompted:
    """Done with the fewest prompts so far, or with none after needing some the time before.

    It is compared with all that was done, also with what was hard or not yet right.

    facts   prompts and before: int (k,), help given at the two cited entries
    errors  none: entries where nobody recorded prompts are passed over
    source  our rule; see docs/spotting.md#unprompted. Asking for help is never a prompt, and
            using support again says nothing.
    """

    name: str = "unprompted"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.in_order
        rows = rows.take(np.isfinite(rows.prompts) & is_state(rows, DID))
        entries, opens = in_runs(rows, rows.kind)
        prompts, went, now = entries.prompts, is_state(entries, WENT), moments(entries, opens)
        here = highest_in(np.where(went, -prompts, -np.inf), now)
        fewest = highest_earlier(-prompts, opens)[now]
        helped = first_where(prompts > 0, now)[before(opens[now])]
        alone = (prompts[here] == 0) & (helped >= 0)
        fewer = alone | (prompts[here] < prompts[fewest])
        is_win = ~opens[now] & went[here] & fewer
        at, than = here[is_win], np.where(alone, helped, fewest)[is_win]
        return Wins.at(
            self.name,
            entries,
            at,
            because=[than, at],
            prompts=prompts[at].astype(np.int64),
            before=prompts[than].astype(np.int64),
        )


RULE = Unprompted()
