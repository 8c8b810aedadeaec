"""Needing fewer prompts than before, or none."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.runs import WENT, before, highest_earlier, in_runs, is_state
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Unprompted:
    """Done with the fewest prompts so far, or with none after needing some the time before.

    facts   prompts and before: int (k,), help given at the two cited entries
    errors  none: entries where nobody recorded prompts are passed over
    source  our rule; see docs/spotting.md#unprompted. Asking for help is never a prompt, and
            using support again says nothing.
    """

    name: str = "unprompted"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.take(np.isfinite(evidence.prompts) & is_state(evidence, WENT))
        entries, opens = in_runs(rows, rows.kind)
        prompts, last = entries.prompts, before(opens)
        fewest = highest_earlier(-prompts, opens)
        alone = (prompts == 0) & (prompts[last] > 0)
        at = np.flatnonzero(~opens & (alone | (prompts < prompts[fewest])))
        than = np.where(alone, last, fewest)[at]
        return Wins.at(
            self.name,
            entries,
            at,
            because=[than, at],
            prompts=prompts[at].astype(np.int64),
            before=prompts[than].astype(np.int64),
        )


RULE = Unprompted()
