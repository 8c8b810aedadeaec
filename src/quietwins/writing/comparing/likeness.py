"""How likely two sentences are one sentence, before and after: seven plain measures, weighed.

The weights are in likeness.tsv, learned by scripts/likeness.py from pairs of drafts whose
sentences were matched by hand.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quietwins.writing.comparing.little import LITTLE

Table = NDArray[np.float64]
MEASURES = ("shared", "within", "place", "length", "rival", "before", "after")

_FILE = Path(__file__).with_name("likeness.tsv")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+(?:'\w+)*")
_TWICE, _VOWEL = re.compile(r"(.)\1+"), re.compile(r"[aeiouy']")
_LETTERS = 4
_NONE = 1e-9
_LITTLE_WEIGHS = 0.4
"""So much of what another word weighs, which stands in as many sentences."""


class Likeness:
    """Two drafts' sentences, ready to be held beside each other.

    A sentence is the set of how its words begin, and a word weighs less the more sentences it
    stands in, and less where it merely holds a sentence together.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = [*map(pieces, old)], [*map(pieces, new)]
        self._lengths = [*map(len, old)], [*map(len, new)]
        often = Counter(piece for one in (*self.old, *self.new) for piece in one)
        self._weight = {
            piece: (log((len(old) + len(new) + 1) / count) + 0.1)
            * (_LITTLE_WEIGHS if piece in _little() else 1)
            for piece, count in often.items()
        }

    def weight(self, of: set[str]) -> float:
        """What these words weigh together."""
        return sum(map(self._weight.__getitem__, of))

    def alike(self, old: int, new: int) -> float:
        """Of the words of both sentences, the weight of those in both."""
        one, other = self.old[old], self.new[new]
        return 2 * self.weight(one & other) / max(self.weight(one) + self.weight(other), _NONE)

    def odds(self, rows: slice, columns: slice) -> Table:
        """Log odds, shape (old, new), that one is the other, of these sentences alone."""
        weights = _weights()
        measures = self.measures(rows, columns)
        stacked = np.stack([weights[name] * measures[name] for name in MEASURES])
        odds: Table = stacked.sum(axis=0) + weights["begins"]
        return odds

    def _shared(self, rows: slice, columns: slice) -> tuple[Table, Table]:
        """Of the words of both, and of the words of the shorter, the weight of those in both."""
        old, new = self.old[rows], self.new[columns]
        place = {piece: at for at, piece in enumerate(sorted(set().union(*old, *new)))}
        weight = np.array([self._weight[piece] for piece in place])
        before, after = _marked(old, place), _marked(new, place)
        both = (before * weight) @ after.T
        each, other = (before @ weight)[:, None], (after @ weight)[None, :]
        return (
            2 * both / np.maximum(each + other, _NONE),
            both / np.maximum(np.minimum(each, other), _NONE),
        )

    def measures(self, rows: slice, columns: slice) -> dict[str, Table]:
        """Each of `MEASURES`, shape (old, new)."""
        shared, within = self._shared(rows, columns)
        old = np.array(self._lengths[0][rows], float)[:, None]
        new = np.array(self._lengths[1][columns], float)[None, :]
        return {
            "shared": shared,
            "within": within,
            "place": np.abs(_middles(len(old))[:, None] - _middles(new.size)[None, :]),
            "length": np.abs(np.log(old / new)),
            "rival": np.maximum(_best_other(shared), _best_other(shared.T).T),
            "before": _neighbours(shared),
            "after": _neighbours(shared[::-1, ::-1])[::-1, ::-1],
        }


def pieces(sentence: str) -> set[str]:
    """How each word begins, as it is spelled and as it sounds: a word's forms and slips are one.

    Of Chinese and Japanese, each sign.
    """
    words = {found[0] for found in _WORD.finditer(sentence.lower().replace("\u2019", "'"))}
    return {word[:_LETTERS] for word in words} | {_sound(word) for word in words}


@cache
def _little() -> set[str]:
    return pieces(" ".join(LITTLE))


def _sound(word: str) -> str:
    """ "~blv" for "believe" and for "beleive": nothing twice in a row, and no vowels inside."""
    once = _TWICE.sub(r"\1", word)
    return f"~{once[0]}{_VOWEL.sub('', once[1:])}"[: _LETTERS + 1]


def _marked(sentences: Sequence[set[str]], place: dict[str, int]) -> Table:
    marks = np.zeros((len(sentences), len(place)))
    for row, one in enumerate(sentences):
        marks[row, [place[piece] for piece in one]] = 1
    return marks


def _middles(n: int) -> Table:
    middles: Table = (np.arange(n) + 0.5) / n
    return middles


def _best_other(shared: Table) -> Table:
    """For each, the best of the others in its row; 0 where it stands alone."""
    if shared.shape[1] < 2:
        return np.zeros_like(shared)
    second, best = np.partition(shared, -2)[:, -2:].T
    others: Table = np.where(shared == best[:, None], second[:, None], best[:, None])
    return others


def _neighbours(shared: Table) -> Table:
    """What the two sentences before share; all where both stand first, nothing where one does."""
    before = np.zeros_like(shared)
    before[1:, 1:] = shared[:-1, :-1]
    before[0, 0] = 1
    return before


@cache
def _weights() -> dict[str, float]:
    rows = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines())
    return {name: float(weight) for name, weight in rows}
