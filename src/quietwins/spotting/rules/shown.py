"""What a draft shows for the first time."""

from dataclasses import dataclass

from quietwins.spotting.drafts import told
from quietwins.spotting.evidence import Evidence, State
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Shown:
    """What a draft shows, and none of its writer's before it did.

    Which drafts those are, and that none of them did, is seen where drafts are read: see
    `writing.observe`. The opening one is told like any other, since it is there.

    facts   none beyond the cited entries: the draft before, where there is one, and this one
    errors  none
    source  our rule; see docs/spotting.md#shown
    """

    name: str = "shown"
    version: int = 1

    def spot(self, evidence: Evidence) -> Wins:
        return told(self.name, evidence, State.SHOWN)


RULE = Shown()
