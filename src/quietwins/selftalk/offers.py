"""What is offered: lines that are true, from what is known, in words of `offers.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from quietwins.language import N_, _
from quietwins.selftalk.evidence_words import evidence_words
from quietwins.selftalk.outcomes import Fact, Line, Way
from quietwins.selftalk.rules import pattern

FRIEND = N_("What would you say to a friend?")
PHRASE = N_("I made progress today – even if it was small.")
_NOT_ENOUGH = pattern(r"not ... enough|nothing like enough|so little|should have done more")
_UNNAMED = "unnamed"


def lines_for(kind: str | None, words: str, facts: Sequence[Fact]) -> Sequence[Line]:
    """At most three, and for "not enough" the document's own phrase too."""
    said = [Line(_(both_true(kind, words)), Way.BOTH_TRUE), *shown_by(facts)]
    if _NOT_ENOUGH.search(words):
        said.append(Line(_(PHRASE), Way.PHRASE))
    return (*said, Line(_(FRIEND), Way.FRIEND))


def both_true(kind: str | None, words: str) -> str:
    """One of the kind's lines, and for the same words always the same."""
    lines = offers()[kind or _UNNAMED]["both_true"]
    return str(lines[sha256(words.encode()).digest()[0] % len(lines)])


def name_of(kind: str) -> str:
    """What the kind is called on the screen."""
    return _(str(offers()[kind]["name"]))


def why_of(kind: str | None) -> str:
    """What makes it sound like that."""
    return _(str(offers()[kind or _UNNAMED]["why"]))


def shown_by(facts: Sequence[Fact]) -> list[Line]:
    """The fact that counts most, in words; none where there is none."""
    holding = [fact for fact in facts if fact.holds]
    most = max(holding, key=lambda fact: fact.count, default=None)
    return [Line(evidence_words(most), Way.EVIDENCE, tuple(most.rows))] if most else []


@cache
def offers() -> Mapping[str, Mapping[str, Any]]:
    """By kind: its name on the screen, why, and its lines, in English."""
    return tomllib.loads(Path(__file__).with_name("offers.toml").read_text("utf-8"))
