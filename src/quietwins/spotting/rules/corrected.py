"""Slips put right between two drafts of one piece."""

from dataclasses import dataclass

from quietwins.spotting.drafts import told
from quietwins.spotting.evidence import Evidence, State
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Corrected:
    """What was a slip in the draft before is none in this one, by its writer's own hand.

    facts   none beyond the cited entries: the draft before, where it is in the thread, and this one
    errors  none
    source  our rule; see docs/spotting.md#corrected
    """

    name: str = "corrected"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        return told(self.name, evidence, State.PUT_RIGHT)


RULE = Corrected()
