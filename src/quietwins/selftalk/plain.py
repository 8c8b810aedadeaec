"""Typed words in one plain form, so that a rule has to know one spelling of a thing.

Small letters, one space, "." for the end of a sentence; contractions said in full, letters that
were set apart put together again, slang and common misspellings as `spellings.toml` has them:
"i cant do nuthin!!" is "i can not do nothing .".
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "spellings.toml"
_APOSTROPHES = re.compile("['`\u00b4\u2018\u2019\u02bc\uff07]")
# "we'll" and "she'd" are other words without their apostrophe, so these are said in full first.
_SHORTENED = re.compile(r"(?<=[a-z])'(ll|re|ve|d)(?![a-z])")
_IN_FULL = {"ll": " will", "re": " are", "ve": " have", "d": " would"}
_DOTTED = re.compile(r"(?<![a-z])(?:[a-z][.*_-]){2,}[a-z](?![a-z])")
_SPACED = re.compile(r"(?<!\S)(?:[a-z] ){3,}[a-z](?!\S)")
_ENDS = re.compile(r"[.!?;:\n\u2026]+|\s[-\u2013]+\s|\u2014+")
_NEVER_DOUBLE = re.compile(r"([ahijkquvwxy])\1{2,}")
_LONG = re.compile(r"([a-z])\1{2,}")
_NOT_WORDS = re.compile(r"[^a-z0-9.&%/]+|(?<![0-9])/|/(?![0-9])")


def plain(text: str) -> str:
    """`text` in plain form, "" where it has no words. Plain words stay as they are."""
    joined = _DOTTED.sub(lambda word: re.sub("[^a-z]", "", word[0]), _ascii(text))
    written = _SHORTENED.sub(lambda end: _IN_FULL[end[1]], joined)
    short = _LONG.sub(r"\1\1", _NEVER_DOUBLE.sub(r"\1", written.replace("'", "")))
    words = " ".join(_NOT_WORDS.sub(" ", _ENDS.sub(" . ", short)).split())
    spaced = _SPACED.sub(lambda word: word[0].replace(" ", ""), words)
    spelled = " ".join(filter(None, (_spellings().get(word, word) for word in spaced.split())))
    for phrase, instead in _phrases():
        spelled = phrase.sub(instead, spelled)
    return re.sub(r"\.(?: \.)+", ".", spelled)


def _ascii(text: str) -> str:
    """Small letters without their marks, and one kind of apostrophe."""
    folded = unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", text)).casefold()
    return "".join(mark for mark in folded if not unicodedata.combining(mark))


@cache
def _spellings() -> dict[str, str]:
    """Word -> what it stands for; several words, or none, may stand instead of one."""
    groups = tomllib.loads(_FILE.read_text("utf-8"))
    return {word: said for group in groups["words"].values() for word, said in group.items()}


@cache
def _phrases() -> list[tuple[re.Pattern[str], str]]:
    groups = tomllib.loads(_FILE.read_text("utf-8"))
    return [(whole(old), new) for old, new in groups.get("phrases", {}).items()]


def whole(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends where words do."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")
