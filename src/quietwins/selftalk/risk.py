"""Words that can mean danger, looked for before anything else.

Never asked about drafts handed in, quizzes or imports: set texts would trip it, and it would be
surveillance. What it finds is told to whoever wrote it, and to nobody else.
"""

from quietwins.selftalk.rules import rules_of

CLEAR, INDIRECT, EVERYDAY = "clear", "indirect", "everyday"
_ENOUGH = 1.0


def tier_of(words: str) -> str:
    """CLEAR, INDIRECT or "" for plain `words`.

    What people say every day and mean nothing by ("this is killing me") is taken out first, so
    that the rest of what they wrote is still read.
    """
    left = words
    for rule in rules_of("risk"):
        if rule.kind == EVERYDAY:
            for one in rule.patterns:
                left = one.sub("_", left)
    found = [rule for rule in rules_of("risk") if rule.kind != EVERYDAY and rule.found_in(left)]
    if any(rule.kind == CLEAR for rule in found):
        return CLEAR
    return INDIRECT if sum(rule.weight for rule in found) >= _ENOUGH else ""
