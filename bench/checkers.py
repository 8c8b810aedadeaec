"""Ways of counting slips in a text: ours, and what others use alone."""

from collections.abc import Callable, Mapping
from functools import cache

import harper
import hunspell

from quietwins.writing import analyse
from quietwins.writing.words import words

Count = Callable[[str], int]
"""How many slips a text has."""

OURS = "Quietwins"
_LONG = 40
"""Words of a sentence."""


def ours(text: str) -> int:
    return len(analyse(text).slips)


def with_long_sentences(text: str) -> int:
    """The same, and each sentence in which a reader may be lost."""
    read = analyse(text)
    return len(read.slips) + sum(len(words(one.text)) > _LONG for one in read.sentences)


def by_hunspell(text: str) -> int:
    """Words that the dictionary does not have."""
    return sum(not _dictionary().spell(word.text) for word in words(text))


def by_harper(text: str) -> int:
    """Everything that Harper's usual rules say."""
    return len(_linter().lint(text, language="plaintext"))


@cache
def _dictionary() -> hunspell.Hunspell:
    return hunspell.Hunspell("en_US")


@cache
def _linter() -> harper.Linter:
    return harper.Linter(harper.Dialect.AMERICAN)


def ways() -> Mapping[str, Count]:
    """By the name that stands over its column. A text is counted once. The texts that are measured
    on are American, and so are both dictionaries of others.
    """
    return {OURS: cache(ours), "hunspell": cache(by_hunspell), "Harper": cache(by_harper)}
