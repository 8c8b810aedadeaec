"""An answer in one plain form, so that what makes no difference is no difference.

Width and forms of letters (NFKC), capitals, accents on Latin and Greek letters, quotation marks,
hyphens, English articles, British and American spelling, and how numbers and units are written.
Marks of other scripts are letters of theirs and stay.
"""

import re
import unicodedata
from functools import lru_cache

from quietwins.recall.spellings import american
from quietwins.recall.units import UNITS, in_symbols

Words = tuple[str, ...]

MOST = 400
"""Letters of an answer that are looked at. What is longer is an essay and no answer."""

_MINUS = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u2044", "-----" + "-/")
_DROPPED = re.compile("['\u2018\u2019\u02bc`\u00b4\"\u201c\u201d\u00ab\u00bb]")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?![\d,])")
_DECIMAL = re.compile(r"(?<![\d.])(\d*)\.(\d+)(?![\d.])")
_PLUS = re.compile(r"(?<![\w)+])\+(?=\.?\d)")
_RAISED = re.compile(r"[\^_{}]")
_WORD = re.compile(r"(?:(?<![\w)])-)?\d+(?:[.,:/]\d+)*|[^\W\d_]+|\w+|[^\w\s]")
_MIXED = re.compile(r"(?=\w*[^\W\d_])(?=\w*\d)\w+[+-]*")
_BETWEEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])|[.;!?,](?=\s|$)|\.{2,}|…")
_CHARACTERS = re.compile("[\u3400-\u9fff]")
_BRACKETS = re.compile("[()\\[\\]]")


def words_of(text: str) -> Words:
    """`text` as plain words: numbers ("1000", "-3.5"), units ("cm"), formulas ("h2o"), words."""
    return _words_of(text[:MOST])


@lru_cache(maxsize=1 << 15)
def _words_of(text: str) -> Words:
    flat = unicodedata.normalize("NFKC", text).translate(_MINUS)
    tidy = in_symbols(_numbers(_RAISED.sub("", _DROPPED.sub("", flat)))).casefold()
    tidy = _BRACKETS.sub(" ", _BETWEEN.sub(" ", _without_marks(tidy).replace("&", " and ")))
    words = [word for piece in tidy.split() for word in _words_in(piece)]
    return tuple(american(word) for word in _without_articles(words))


def is_exact(word: str) -> bool:
    """Whether a plain word stands for itself alone: a number, a unit, a formula, a sign."""
    alone = len(word) == 1 or word in UNITS or not word.isalpha()
    return alone or bool(_CHARACTERS.search(word))


def _words_in(piece: str) -> list[str]:
    return [piece] if piece in UNITS or _MIXED.fullmatch(piece) else _WORD.findall(piece)


def _numbers(text: str) -> str:
    """1,000 and 1 000 as 1000; 3.0 as 3; .5 as 0.5; +5 as 5. 0101 stays: it is no 101."""
    joined = _THOUSANDS.sub(lambda number: re.sub("[, ]", "", number[0]), text)
    return _PLUS.sub("", _DECIMAL.sub(_shortest, joined))


def _shortest(number: re.Match[str]) -> str:
    whole, part = number[1] or "0", number[2].rstrip("0")
    return f"{whole}.{part}" if part else whole


def _without_marks(text: str) -> str:
    """Without accents where a letter is Latin or Greek: elsewhere they are letters."""
    kept: list[str] = []
    bare = False
    for one in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(one):
            bare = one.isascii() or unicodedata.name(one, "").startswith(("LATIN", "GREEK"))
        elif bare:
            continue
        kept.append(one)
    return unicodedata.normalize("NFC", "".join(kept))


def _without_articles(words: list[str]) -> list[str]:
    """Without "the", and without "a" or "an" in front; vitamin A and hepatitis A keep theirs."""
    fewer = [word for word in words if word != "the"]
    return (fewer[1:] if fewer[1:] and fewer[0] in ("a", "an") else fewer) or words
