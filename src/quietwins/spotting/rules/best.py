"""Above every earlier one of the same kind. A fact, never worded as growth."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Evidence
from quietwins.spotting.runs import earlier, highest_earlier, highest_in, moments
from quietwins.spotting.values import at_the_top, measured
from quietwins.spotting.wins import Wins


@dataclass(frozen=True)
class Best:
    """An entry above all earlier ones of its kind, or below them where fewer is better.

    enough  how many earlier entries there are at the least; equal ones do not count as above
    facts   earlier: int (k,), how many were compared; value and before: float (k,), this one and
            the highest earlier one, as a share of the total where there is a total
    errors  none: evidence too thin to compare gives no wins
    source  our rule; see docs/spotting.md#best. The top of a scale is not praised: full marks, or
            none at all where fewer is better.
    """

    name: str = "best"
    version: int = 1
    enough: int = 5

    def spot(self, evidence: Evidence) -> Wins:
        entries, opens, values = measured(evidence.in_order)
        now = moments(entries, opens)
        at, highest = highest_in(values, now), highest_earlier(values, opens)[now]
        seen = earlier(opens)[now]
        above = (seen >= self.enough) & (values[at] > values[highest]) & ~at_the_top(entries)[at]
        at, highest = at[above], highest[above]
        return Wins.at(
            self.name,
            entries,
            at,
            because=[highest, at],
            earlier=seen[above],
            value=np.abs(values[at]),
            before=np.abs(values[highest]),
        )


RULE = Best()
