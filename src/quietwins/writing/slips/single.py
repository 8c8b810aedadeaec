"""Slips that one word shows, or one word written twice."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from quietwins.writing.lexicon import is_spelled
from quietwins.writing.slips.forms import lists
from quietwins.writing.slips.slip import CAPITAL, DOUBLED, SPELLING, Slip
from quietwins.writing.text import Word

_I = frozenset(("i", *(f"i{mark}{end}" for mark in "'\u2019" for end in ("m", "ll", "ve", "d"))))


def in_word(word: Word, first: bool, names: Collection[str]) -> Iterator[Slip]:
    """The slip that `word` is, if it is one.

    first  whether a sentence begins with it
    names  words written with a capital in the middle of some sentence, which no dictionary judges
    """
    if not is_spelled(word.text):
        if kind := _unknown(word.text, first, names):
            yield Slip(word.start, word.end, kind)
    elif (first and word.text[0].islower()) or word.text in _I:
        yield Slip(word.start, word.end, CAPITAL)


def raised(text: str, words: Sequence[Word]) -> Iterator[Slip]:
    """Each little word with a capital in the middle of a sentence, where no name can begin."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        small = before.text[0].islower() and after.text[0].islower()
        little = small and word.text.istitle() and word.text.lower() in lists()["little"]
        if little and text[before.end : word.start].isspace():
            yield Slip(word.start, word.end, CAPITAL)


def _unknown(text: str, first: bool, names: Collection[str]) -> str | None:
    """SPELLING, or CAPITAL for a name in small letters; None for a name that is not known."""
    if text[0].isupper() and (not first or text in names or text.isupper()):
        return None
    return CAPITAL if text.islower() and is_spelled(text.capitalize()) else SPELLING


def written_twice(text: str, words: Sequence[Word]) -> Iterator[Slip]:
    """Each second writing of a word, where nothing but white space stands between."""
    for word, following in pairwise(words):
        small = following.text.lower()
        apart = text[word.end : following.start]
        if (
            word.text.lower() == small
            and apart.isspace()
            and small.isalpha()
            and small not in lists()["twice"]
        ):
            yield Slip(following.start, following.end, DOUBLED)
