"""Words that can mean danger, looked for before anything else.

Never asked about drafts handed in, quizzes or imports: set texts would trip it, and it would be
surveillance. What it finds is told to whoever wrote it, and to nobody else.
"""

from quietwins.selftalk.rules import rules_of
from quietwins.selftalk.weighed import worries

CLEAR, INDIRECT, EVERYDAY = "clear", "indirect", "everyday"
_ENOUGH = 1.0


def tier_of(words: str) -> str:
    """CLEAR, INDIRECT or "" for plain `words`. Rules that a reader can read come first; what they
    do not know is weighed, and can bring a quiet line alone.
    """
    left = without_everyday(words)
    found = [rule for rule in rules_of("risk") if rule.kind != EVERYDAY and rule.found_in(left)]
    if any(rule.kind == CLEAR for rule in found):
        return CLEAR
    known = sum(rule.weight for rule in found) >= _ENOUGH
    return INDIRECT if known or worries(left) else ""


def without_everyday(words: str) -> str:
    """Plain `words` without what people say every day and mean nothing by ("is killing me"), so
    that the rest of what they wrote is still read.
    """
    for rule in rules_of("risk"):
        if rule.kind == EVERYDAY:
            for one in rule.patterns:
                words = one.sub("_", words)
    return words
