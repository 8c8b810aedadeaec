"""Whether two words are one and the same, but for a slip or a form."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

from rapidfuzz.distance import OSA

from quietwins.writing.lexicon import is_spelled

_ENDINGS = frozenset(
    "s es ed d ing ies ied y e en n er est ly ying r st ting ted ning ned ping ped ling led".split()
) | {"", "'s", "'", "s'"}
_DIALECT = ({"was", "were"}, {"don't", "doesn't"}, {"done", "did"})
"""Each may stand for the other, and neither is a slip."""
_OF_Y = frozenset(("y", "ies", "ied", "ying"))
_STEM, _SHORT = 3, 4
_MANY = 20_000
_HALF = 0.5
"""So much of a word that no dictionary has stands in what it was put right to."""
_TWICE, _VOWEL = re.compile(r"(.)\1+"), re.compile(r"[aeiouyhw']")


@lru_cache(_MANY)
def is_one(was: str, now: str) -> bool:
    """Whether `now` is `was` put right: its spelling, its ending or another form of it, or a little
    word that stands where another of its sort stood. Both in small letters, apostrophes straight.
    """
    if was == now or {was, now} in _DIALECT:
        return was == now
    return (
        not _sorts().get(was, frozenset()).isdisjoint(_sorts().get(now, ()))
        or _is_another_form(was, now)
        or _is_spelled_nearly(was, now)
        or _is_spelled_at_last(was, now)
    )


def small(word: str) -> str:
    """`word` in small letters, with a straight apostrophe."""
    return word.lower().replace("\u2019", "'")


@cache
def _sorts() -> Mapping[str, frozenset[str]]:
    """For each word of sorts.toml, the sorts that it is of."""
    file = Path(__file__).with_name("sorts.toml")
    found: dict[str, set[str]] = {}
    for name, lines in tomllib.loads(file.read_text("utf-8")).items():
        for line in lines:
            for word in line.split():
                found.setdefault(word, set()).add(f"{name} {line}")
    return {word: frozenset(sorts) for word, sorts in found.items()}


def _is_another_form(was: str, now: str) -> bool:
    """Whether they differ in an ending: "cost" and "costs", "people" and "people's"."""
    at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    ends = {was[at:], now[at:]}
    return (at >= _STEM and ends <= _ENDINGS) or (at >= _STEM - 1 and ends <= _OF_Y)


def _is_spelled_nearly(was: str, now: str) -> bool:
    shorter = min(len(was), len(now))
    steps = OSA.distance(was, now, score_cutoff=3)
    if shorter < _SHORT or (steps > 1 and was[0] != now[0]):
        return False
    return steps <= 1 or (steps == 2 and shorter >= 5) or (steps == 3 and shorter >= 9)


def _is_spelled_at_last(was: str, now: str) -> bool:
    """Whether no dictionary has `was` and one has `now`, and they begin or sound alike."""
    if len(was) < _STEM or is_spelled(was) or is_spelled(was.capitalize()) or not is_spelled(now):
        return False
    near = OSA.normalized_similarity(was, now) >= _HALF
    return _sound(was) == _sound(now) or (near and was[0] == now[0])


def _sound(word: str) -> str:
    """What stays when vowels, silent letters and all that is said twice are left out."""
    return word[0] + _TWICE.sub(r"\1", _VOWEL.sub("", word[1:]))
