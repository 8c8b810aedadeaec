"""No pattern makes a long text slow: what it repeats as a group, it repeats a few times."""

from collections.abc import Iterator, Sequence
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from quietwins.selftalk.rules import Rule, rules_of

RULES = [rule for folder in ("kinds", "risk", "gentle") for rule in rules_of(folder)]
REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)
ONE_LETTER = (constants.IN, constants.LITERAL, constants.NOT_LITERAL, constants.ANY)


def endless(pattern: str) -> bool:
    """Whether it repeats anything but one letter without end, such as `(?:very )*`."""
    return any(
        most is constants.MAXREPEAT and not (len(what) == 1 and what[0][0] in ONE_LETTER)
        for most, what in _repeated(parser.parse(pattern))
    )


def _repeated(node: Any) -> Iterator[tuple[Any, Sequence[Any]]]:
    """Everything that is repeated, however deep: up to how often, and what."""
    if isinstance(node, tuple) and len(node) == 2 and node[0] in REPEATS:
        yield node[1][1], node[1][2]
    for inner in node if isinstance(node, tuple | list | parser.SubPattern) else ():
        yield from _repeated(inner)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.kind}: {rule.name}")
def test_a_rule_repeats_words_a_few_times_and_never_without_end(rule: Rule) -> None:
    assert [
        one.pattern[:80] for one in (*rule.patterns, *rule.unless) if endless(one.pattern)
    ] == []


@pytest.mark.parametrize(
    ("pattern", "is_endless"),
    [
        *(("(?:very )*bad", True), ("(?:[a-z]+ )+?bad", True), ("(?:a|(?:b )*)c", True)),
        *(("[a-z]+ bad", False), ("(?:very ){0,3}bad", False), ("a* b?", False)),
    ],
)
def test_what_is_repeated_is_found_however_deep(pattern: str, is_endless: bool) -> None:
    assert endless(pattern) is is_endless
