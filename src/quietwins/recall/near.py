"""How near a typed answer is to the one that was wanted: by its letters, and by its sound.

Edits are those of optimal string alignment: a letter more, less, another, or two turned round.
Sound is Metaphone (Philips 1990, as `jellyfish` has it).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import jellyfish
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

LIKE, SOUNDS_LIKE = 0.6, 0.5
"""Shares of letters in place from which an answer is nearly it, and from which its sound counts."""
_SHORT, _LONG = 3, 7


@dataclass(frozen=True)
class Nearness:
    """edits: int; like: share of letters in place, 0 to 1; sounds: whether they sound the same."""

    edits: int
    like: float
    sounds: bool
    allowed: int

    @property
    def by_letters(self) -> bool:
        """Whether it is a slip of the pen."""
        return self.edits <= self.allowed

    @property
    def by_sound(self) -> bool:
        """Whether it is written as it sounds; short words are too near each other for that."""
        return self.sounds and self.like >= SOUNDS_LIKE and self.allowed > 0

    @property
    def accepted(self) -> bool:
        return self.by_letters or self.by_sound

    @property
    def nearly(self) -> bool:
        return self.like >= LIKE or self.sounds


def nearness(typed: str, answer: str) -> Nearness:
    """How near plain `typed` is to plain `answer`, none of them empty."""
    edits = OSA.distance(typed, answer)
    like = 1 - edits / max(len(typed), len(answer))
    return Nearness(edits, like, _sound(typed) == _sound(answer) != "", allowed(answer))


def as_near(typed: str, others: Sequence[str], near: Nearness) -> list[Nearness]:
    """Of plain `others`, how near those are that are no further than `near`."""
    found = extract(typed, others, scorer=OSA.distance, score_cutoff=near.edits, limit=None)
    return [nearness(typed, other) for other, _edits, _at in found]


def allowed(answer: str) -> int:
    """How many edits are a slip: none in three letters, one in seven, two in more."""
    return (len(answer) > _SHORT) + (len(answer) > _LONG)


@lru_cache(maxsize=1 << 16)
def _sound(words: str) -> str:
    """ "" where there are no Latin letters to say."""
    return jellyfish.metaphone(words) if words.isascii() else ""
