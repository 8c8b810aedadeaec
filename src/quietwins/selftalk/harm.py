"""Whether a note to somebody else means harm: then it is not sent."""

from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, tier_of
from quietwins.selftalk.rules import rules_of


def means_harm(note: str) -> bool:
    """To whoever reads it, or to whoever wrote it.

    note    as typed, any length
    errors  none: what no rule knows is sent
    source  our rules, in harm/, and those of risk.py that are clear
    """
    words = plain(note)
    return tier_of(words) == CLEAR or any(rule.found_in(words) for rule in rules_of("harm"))
