"""What one writer handed in, in order, and what is seen in it."""

from dataclasses import dataclass
from typing import NamedTuple

from quietwins.writing.analysis import Analysis


@dataclass(frozen=True)
class Draft:
    """One draft.

    piece  whichever piece it is a draft of; drafts of one piece have the same
    day    days since 1970-01-01 in the writer's zone
    read   what is in it; all drafts of a writer are read with the same `count_spelling`
    """

    piece: str
    day: int
    read: Analysis


class Quote(NamedTuple):
    """Characters [start, end) of the draft that stands at place `draft` of the history."""

    draft: int
    start: int
    end: int


@dataclass(frozen=True)
class Observation:
    """Something that is literally so in the latest draft, and was not before.

    kind    one of KINDS in observe.py
    day     of the draft
    before  what stood in earlier drafts instead; empty where nothing did
    after   what shows it in this one; never empty
    """

    kind: str
    day: int
    before: tuple[Quote, ...]
    after: tuple[Quote, ...]


@dataclass(frozen=True)
class Policy:
    """From where on something is worth telling.

    settled  words of a writer's own that are known before any word is called new to them
    longer   words that a paragraph has more than the longest before it
    sure     how often a first look may say "fewer slips" where nothing changed; the second look
             half as often, the third a third
    """

    settled: int = 100
    longer: int = 10
    sure: float = 0.05
