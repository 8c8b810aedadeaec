"""Words weighed together, for what worries and no rule knows: how far a line sounds like those.

The weights are words and pairs of words with a number each, in `weights.tsv`, learned from the
lines of data/self_talk that are not held out, by scripts/weights.py. They bring one quiet line
about help and no more.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

_FILE = Path(__file__).parent / "weights.tsv"
_BEGINS, _FROM = "(begins with)", "(worries from)"


def worries(words: str) -> bool:
    """Whether any two sentences in a row of plain `words` weigh enough."""
    return any(weight_of(part) >= _weights()[_FROM] for part in _parts(words))


def weight_of(words: str) -> float:
    """The sum of the weights of all different known words and pairs, over the root of how many."""
    found = [_weights()[one] for one in features(words) if one in _weights()]
    return _weights()[_BEGINS] + (sum(found) / sqrt(len(found)) if found else 0.0)


def features(words: str) -> set[str]:
    """The different words and pairs of neighbouring words of plain `words`, sentence ends aside."""
    single = [word for word in words.split() if word != "."]
    return {*single, *map(" ".join, pairwise(single))}


def _parts(words: str) -> Iterator[str]:
    sentences = words.split(" . ")
    for at in range(max(len(sentences) - 1, 1)):
        yield " . ".join(sentences[at : at + 2])


@cache
def _weights() -> dict[str, float]:
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines())
    return {feature: float(weight) for feature, weight in rows}
