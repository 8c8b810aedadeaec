"""What is written about kinder words and their lines is what the code and the lines are."""

import tomllib
from collections import Counter

import pytest

from bench.self_talk import PLAINLY, lines_in
from quietwins.selftalk.countries import countries
from quietwins.selftalk.kinds import KINDS, NAMED, OFFERED
from quietwins.selftalk.offers import name_of, why_of
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT
from quietwins.selftalk.rules import pattern
from tests.house.documents import fences, section, table, text_of

PAGE = "docs/kinder-words.md"
TABLES = text_of("data/self_talk/README.md").split("| label ")[1:]


def test_every_kind_is_told_as_the_screen_says_it() -> None:
    assert table(text_of(PAGE)) == [[f"`{kind}`", name_of(kind), why_of(kind)] for kind in KINDS]


@pytest.mark.parametrize(
    ("told", "labels", "risk"),
    [(TABLES[0], (*KINDS, *PLAINLY), False), (TABLES[1], (CLEAR, INDIRECT, EVERYDAY), True)],
    ids=["talk", "risk"],
)
def test_the_lines_are_as_many_as_is_said(told: str, labels: tuple[str, ...], risk: bool) -> None:
    parts = [
        Counter(line.label for line in lines_in(part, risk=risk))
        for part in ("train", "held_out", "set_aside")
    ]
    assert table(f"| label {told}") == [
        [f"`{label}`", *(str(part[label]) for part in parts)] for label in labels
    ]


def test_how_much_is_enough_is_told_as_it_is() -> None:
    told = section(PAGE, "## In this order")
    assert f"From a sum of {NAMED:g} the kind is named" in told
    assert f"From {OFFERED:g}, other words are offered" in told


def test_the_rule_that_is_shown_does_what_its_examples_say() -> None:
    (shown,) = (block for block in fences(text_of(PAGE)) if block.startswith("[[rule]]"))
    (rule,) = tomllib.loads(shown)["rule"]
    (way,) = map(pattern, rule["patterns"])
    assert all(way.search(plain(text)) for text in rule["fires"])
    assert not any(way.search(plain(text)) for text in rule["passes"])


def test_every_country_with_help_lines_is_named() -> None:
    told = section(PAGE, "## What it cannot do")
    assert [one.name for one in countries().values() if one.name not in told] == []
