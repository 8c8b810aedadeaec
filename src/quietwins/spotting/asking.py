"""The rules, with what somebody said or asked: where worry began it, and since which day."""

from quietwins.spotting.evidence import NO_DAY
from quietwins.spotting.low_start import NOWHERE
from quietwins.spotting.rules import RULES, Rule
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.rules.since import Since


def rules_for(
    *,
    low_start: frozenset[int] = NOWHERE,
    day: int = NO_DAY,
    carry_over: float | None = None,
) -> tuple[Rule, ...]:
    """Every rule there is.

    low_start   threads whose first three values are left out of any claim of growth
    day         days since 1970-01-01, asked about by `since`; NO_DAY for none
    carry_over  between neighbours, for every thread; None: from the spacing of each
    """
    asked: dict[str, Rule] = {
        "climb": Climb(low_start=low_start, carry_over=carry_over),
        "since": Since(day=day, low_start=low_start),
    }
    return tuple(asked.get(rule.name, rule) for rule in RULES)
