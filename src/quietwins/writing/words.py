"""The words of a text."""

import re

from quietwins.writing.text import Word

_ACCENTS = "\u0300-\u036f"
_PART = rf"[^\W_]+(?:[{_ACCENTS}]+[^\W_]*)*"
_WORD = re.compile(rf"{_PART}(?:['\u2019\u02bc\u2010\u2011-]{_PART})*")


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` with their spans in code points.

    An apostrophe or one hyphen between letters is part of the word ("don't", "well-known"); an
    apostrophe at either end is not, since it may be a quotation mark.
    """
    return tuple(Word(*found.span(), found[0]) for found in _WORD.finditer(text))
