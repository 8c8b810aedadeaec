"""Which kind of talk a sentence sounds like, as far as the rules can tell."""

from collections import defaultdict
from dataclasses import dataclass

from quietwins.selftalk.rules import Rule, rules_of

KINDS = (
    *("all_or_nothing", "should", "discounting", "labelling"),
    *("comparing", "catastrophising", "mind_reading", "self_blame"),
)
PLAIN = "plain"
"""The kind of rules that know a plain win, plan, feeling or fact: those are left as they are."""

NAMED = 1.0
"""One firm saying, or two hints."""
OFFERED = 0.6
"""A firm saying beside something plain, as in grief: other words are there, and nothing is named.
One hint alone ("She didn't reply.") is what anybody may say, and offers nothing."""
APART = 0.25
_TELLING = (
    *("self_blame", "mind_reading", "catastrophising", "should"),
    *("comparing", "labelling", "all_or_nothing", "discounting"),
)
"""Which of kinds within APART is named: in "I'm a bad friend, it's my fault she cried" the hard
name serves the blame, and so with each kind here and those after it."""


@dataclass(frozen=True)
class Recognised:
    """`kind` is None where nothing is sure enough to be named; `offer` whether to offer at all."""

    kind: str | None
    offer: bool
    rule: Rule | None = None


def recognise(words: str) -> Recognised:
    """The kind of plain `words`: the one that rules speak for most, of near ones the telling."""
    found = [rule for rule in rules_of("kinds") if rule.found_in(words)]
    sums: dict[str, float] = defaultdict(float)
    for rule in found:
        sums[rule.kind] += rule.weight
    plainly = sums.pop(PLAIN, 0.0)
    most = max(sums.values(), default=0.0)
    if most - plainly < OFFERED:
        return Recognised(None, offer=False)
    if most - plainly < NAMED:
        return Recognised(None, offer=True)
    kind = next(one for one in _TELLING if sums[one] > most - APART)
    rule = max((rule for rule in found if rule.kind == kind), key=lambda rule: rule.weight)
    return Recognised(kind, offer=True, rule=rule)
