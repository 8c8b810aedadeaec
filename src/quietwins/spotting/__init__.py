"""Evidence columns in, wins out. Pure: NumPy and the standard library; no clock, no files."""

from collections.abc import Sequence

from quietwins.spotting.batches import batches
from quietwins.spotting.evidence import NO_DAY, NO_KIND, Evidence, State
from quietwins.spotting.rules import RULES, Rule
from quietwins.spotting.wins import Win, Wins

__all__ = ["NO_DAY", "NO_KIND", "RULES", "Evidence", "Rule", "State", "Win", "Wins", "spot"]


def spot(evidence: Evidence, rules: Sequence[Rule] = RULES) -> list[Wins]:
    """Everything true that `rules` find in `evidence`, one `Wins` a rule, in the rules' order.

    Each learner is looked at alone; thin evidence gives no wins and no error. Many are looked at
    in batches, whole learners each, so that what a rule holds meanwhile stays small and near.
    """
    found = [[rule.spot(batch) for rule in rules] for batch in batches(evidence)]
    return [Wins.together(wins) for wins in zip(*found, strict=True)]
