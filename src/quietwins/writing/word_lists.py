"""The lists of words.toml, and where a text has them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from quietwins.writing.text import Word


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """Each list by its name: words or phrases in small letters."""
    text = Path(__file__).with_name("words.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


@cache
def _any_of(name: str) -> re.Pattern[str]:
    longest_first = sorted(word_lists()[name], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


@cache
def _first_of(name: str) -> frozenset[str]:
    return frozenset(phrase.split(" ")[0] for phrase in word_lists()[name])


def among(name: str, text: str, words: Iterable[Word]) -> Iterator[Word]:
    """Each word or phrase of a list that begins with one of `words` of `text`."""
    for word in words:
        if word.text.lower() in _first_of(name) and (
            found := _any_of(name).match(text, word.start)
        ):
            yield Word(*found.span(), found[0])


def uses(name: str, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Each use of a word or phrase of a list, between `start` and `end`."""
    return _any_of(name).finditer(text, start, len(text) if end is None else end)
