"""What the project has promised itself, once: each figure that a table holds it to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A figure wanted, at the most, or from it on where `more` is better."""

    limit: float
    unit: str = ""
    more: bool = False

    def row(self, measured: float) -> dict[str, object]:
        """Two cells of a table: what is wanted, and whether it is so."""
        met = measured >= self.limit if self.more else measured <= self.limit
        sign = "≥" if self.more else "≤"
        return {
            "wanted": f"{sign} {self.limit:,.10g} {self.unit}".rstrip(),
            "reached?": "yes" if met else "no",
        }


NONE: dict[str, object] = {"wanted": "", "reached?": ""}
"""The two cells where nothing was promised."""

FACTS = Target(5_000_000, "entries/s", more=True)
LOOKS = Target(1, "s")
MEMORY = Target(120, "MB")
SCALE = Target(5, "s")
SCALE_MEMORY = Target(2_000, "MB")
FIRST_LOAD = Target(60, "kB")
KEPT = Target(60, "kept", more=True)
PRECISION = Target(0.85, more=True)
COVERAGE = Target(0.5, more=True)
FALSE_ALARM = Target(0.1)
UNTRUE = Target(0)
CONSIDERED = Target(5, "ms")
CLEAR_SEEN = Target(0.95, more=True)
INDIRECT_SEEN = Target(0.85, more=True)
STOPPED = Target(0.02)
PRAISED = Target(5, "%")
PRAISED_IN_A_LIFE = Target(8, "%")
PRAISED_OF_SIX = Target(7, "%")
PRAISED_IN_A_BASELINE = Target(2, "%")
LATER = {0.0: Target(1.20), 0.1: Target(1.25), 0.3: Target(1.40)}
ALIGNED = Target(0.965, more=True)
EDIT_KINDS = Target(0.75, more=True)
CORRECTIONS, CORRECTIONS_FOUND = Target(0.88, more=True), Target(0.6, more=True)
TWO_DRAFTS = Target(20, "ms")
SINCE_POWER = Target(0.65, more=True)
FORGIVEN = Target(0.72, more=True)
REVIEWS = Target(35_000, "reviews/s", more=True)
NEXT = Target(50, "ms")
PACKAGE = Target(20, "s")
