"""What is known of words: how they are spelled, and how common they are. Read once a process."""

import gzip
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_STRAIGHT = str.maketrans("\u2019\u02bc\u2010\u2011", "''--")
_MANY = 100_000
_BEFORE, _LONG = ("un", "non", "anti", "semi", "multi", "over", "under"), 5
"""What is put before words; of fewer letters, "untill" would be one."""
COMMON = 4.5
"""What is said less often than this, on the scale of `zipf`, is a precise word."""


@cache
def spellings() -> frozenset[str]:
    """Every spelling of British, American and Irish English that is known, names capitalised."""
    words = gzip.decompress((_HERE / "spellings.txt.gz").read_bytes()).decode().split("\n")
    return frozenset([*words, *_also()])


def _also() -> Iterator[str]:
    for lines in tomllib.loads((_HERE / "also.toml").read_text("utf-8")).values():
        for line in lines:
            yield from plain(line).split()


@cache
def _often() -> dict[str, float]:
    lines = gzip.decompress((_HERE / "common.txt.gz").read_bytes()).decode().split("\n")
    rows = (line.split("\t") for line in lines)
    return {word: int(tenth) / 10 for tenth, words in rows for word in words.split(" ")}


@lru_cache(_MANY)
def zipf(word: str) -> float:
    """How common `word` is: the logarithm of how often it stands in a thousand million words, to
    a tenth. 0.0 for what is rarer than once in a million, or not a word.
    """
    return _often().get(plain(word).lower(), 0.0)


@lru_cache(_MANY)
def is_spelled(word: str) -> bool:
    """Whether `word` is written as a dictionary has it, its capitals included.

    True too of what no dictionary of English can judge: figures, and letters that are not Latin.
    """
    written = plain(word)
    if not written.isascii() or any(letter.isdigit() for letter in written):
        return True
    return _known(written) or ("-" in written and all(map(_known, written.split("-"))))


def plain(word: str) -> str:
    """`word` with one kind of apostrophe and hyphen, and without accents."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_STRAIGHT))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _known(word: str) -> bool:
    """As it is, or without a possessive; a capital may always be put on a word."""
    forms = {word, word.removesuffix("'s"), word.removesuffix("'")}
    if word[:1].isupper():
        forms |= {form.lower() for form in forms} | {form.capitalize() for form in forms}
    return not forms.isdisjoint(spellings()) or _is_put_before(word.lower())


def _is_put_before(word: str) -> bool:
    """Whether it is a longer word with "un" or the like, which may stand before most."""
    return any(
        word.removeprefix(one) in spellings()
        for one in _BEFORE
        if word.startswith(one) and len(word) >= len(one) + _LONG
    )
