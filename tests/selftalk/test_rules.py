"""Each rule of self-talk does what its own examples say."""

import pytest

from quietwins.selftalk.gentle import WHY
from quietwins.selftalk.kinds import KINDS, PLAIN
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT
from quietwins.selftalk.rules import Rule, rules_of

RULES = [rule for folder in ("kinds", "risk", "gentle", "harm") for rule in rules_of(folder)]


def _called(rule: Rule) -> str:
    return f"{rule.kind}: {rule.name}"


@pytest.mark.parametrize("rule", RULES, ids=_called)
def test_a_rule_knows_its_own_examples_and_leaves_its_counter_examples_alone(rule: Rule) -> None:
    assert rule.fires and rule.passes
    assert [text for text in rule.fires if not rule.found_in(plain(text))] == []
    assert [text for text in rule.passes if rule.found_in(plain(text))] == []


@pytest.mark.parametrize("rule", RULES, ids=_called)
def test_each_way_a_rule_knows_of_saying_it_has_an_example(rule: Rule) -> None:
    said = [plain(text) for text in rule.fires]
    unknown = [way.pattern for way in rule.patterns if not any(way.search(one) for one in said)]
    assert unknown == []


def test_every_kind_has_rules_and_no_two_rules_have_one_name() -> None:
    assert {rule.kind for rule in rules_of("kinds")} == {*KINDS, PLAIN}
    assert {rule.kind for rule in rules_of("risk")} == {CLEAR, INDIRECT, EVERYDAY}
    assert {rule.kind for rule in rules_of("gentle")} == {*WHY}
    assert len({(rule.kind, rule.name) for rule in RULES}) == len(RULES)
