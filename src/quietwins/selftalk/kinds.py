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
OFFERED = 0.5
APART = 0.25


@dataclass(frozen=True)
class Recognised:
    """`kind` is None where nothing is sure enough to be named; `offer` whether to offer at all."""

    kind: str | None
    offer: bool
    rule: Rule | None = None


def recognise(words: str) -> Recognised:
    """The kind of plain `words`: the one that rules speak for most, clearly before any other."""
    found = [rule for rule in rules_of("kinds") if rule.found_in(words)]
    sums: dict[str, float] = defaultdict(float)
    for rule in found:
        sums[rule.kind] += rule.weight
    plainly = sums.pop(PLAIN, 0.0)
    first, second, *_ = [*sorted(sums.values(), reverse=True), 0.0, 0.0]
    if first - plainly < OFFERED:
        return Recognised(None, offer=False)
    if first - plainly < NAMED or first - second < APART:
        return Recognised(None, offer=True)
    kind = max(sums, key=lambda one: sums[one])
    most = max((rule for rule in found if rule.kind == kind), key=lambda rule: rule.weight)
    return Recognised(kind, offer=True, rule=most)
