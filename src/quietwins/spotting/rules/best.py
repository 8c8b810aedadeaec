"""Above every earlier one of the same kind. A fact, never worded as growth."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.runs import earlier, highest_earlier
from quietwins.spotting.values import full_marks, measured
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Best:
    """An entry above all earlier ones of its kind, or below them where fewer is better.

    enough  how many earlier entries there are at the least; equal ones do not count as above
    facts   earlier: int (k,), how many were compared; value and before: float (k,), this one and
            the highest earlier one, as a share of the total where there is a total
    errors  none: evidence too thin to compare gives no wins
    source  our rule; see docs/spotting.md#best. Full marks are not praised, so the rule is silent
            at the top of a scale.
    """

    name: str = "best"
    version: int = 1
    enough: int = 5

    def spot(self, evidence: Evidence) -> Wins:
        entries, opens, values = measured(evidence)
        highest = highest_earlier(values, opens)
        seen = earlier(opens)
        above = (seen >= self.enough) & (values > values[highest])
        at = np.flatnonzero(above & ~full_marks(entries))
        return Wins.at(
            self.name,
            entries,
            at,
            because=[highest[at], at],
            earlier=seen[at],
            value=np.abs(values[at]),
            before=np.abs(values[highest[at]]),
        )


RULE = Best()
