"""Fewer slips than before, told from chance."""

from dataclasses import dataclass, replace

import numpy as np

from quietwins.spotting.boundary import LIKELY
from quietwins.spotting.drafts import told
from quietwins.spotting.evidence import Evidence, State
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class FewerSlips:
    """Slips stand less densely in the latest pieces than in those before. A claim of growth.

    It is told once, and where chance alone would hardly make it so: see `writing.fewer`.

    facts   none beyond the cited entries: the draft before, where it is in the thread, and this one
    errors  none
    source  a binomial count, overdispersed; see docs/spotting.md#fewer_slips
    """

    name: str = "fewer_slips"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        wins = told(self.name, evidence, State.FEWER_SLIPS)
        return replace(wins, strength=np.full(len(wins), LIKELY))


RULE = FewerSlips()
