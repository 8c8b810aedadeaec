"""How hard a text is to read: the Flesch–Kincaid grade.

Kincaid and others, Navy Research Branch report 8-75, 1975. Syllables are counted by letters, as
dictionaries of sounds come with licences or downloads that a test is better without.
"""

import re
from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
STOP = re.compile(r"(?<=[.?!:;…])[”\"’')]*(?:\s+|$)")
HALF = re.compile(
    r"^(?:who|what|how|for)(?=ever)"
    r"|^(?:some|home|time|here|there|where|fore|like|life|safe|make|name|side|more|grade)(?=[^aeiouyrs])"
)
HEARD = re.compile(r"[aeiouy]+")
SILENT = re.compile(
    r"[^aeiou]e$|[^aeioutd]ed$|[^aeiousxzcg](?<![cs]h)es$|[a-z]{2}e(?=ly$|less$|ful|ness$|ment)"
    r"|every|evening|busin|iffer|several|avour"
)
"""An e, i or o that nobody hears."""
APART = re.compile(
    r"(?<![tsc])ia|(?<![tscgxnl])io|(?<!fr)(?<![tc])ien|scien|ie(?=r$|st$|ty?(?:$|ly|er))"
    r"|(?<![qg])ua|uel|uou|oe(?=[mt])|(?<=id|ar)ea|eo$|eum|creat(?!ure)|[aeou]y(?=er|ing)|y(?=ing)"
    r"|[aeou](?=ing)|[^aeiou]le[sd]?$|[sth]ms?$|(?<=[ds])n't$"
)
"""Vowels side by side, each heard for itself; and an l, m or n heard as one more."""


def sentences(text: str) -> list[str]:
    """Those of `text`; what has no stop is one of its own."""
    return [one for one in STOP.split(text) if WORD.search(one)]


def syllables(word: str) -> int:
    """How many a word has, as far as its letters tell; one at least."""
    letters = word.casefold().replace("’", "'")
    whole = sum(map(_of_a_half, HALF.sub(r"\g<0> ", letters).split()))
    return max(1, whole)


def _of_a_half(letters: str) -> int:
    return len(HEARD.findall(letters)) - len(SILENT.findall(letters)) + len(APART.findall(letters))


def grade(said: Sequence[str]) -> float:
    """The school year in the United States whose pupils read these sentences with ease."""
    spoken = [word for sentence in said for word in WORD.findall(sentence)]
    return flesch_kincaid(len(spoken), len(said), sum(map(syllables, spoken)))


def flesch_kincaid(words: int, sentences: int, syllables: int) -> float:
    """The formula itself."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59
