"""British and American spellings of a word as one: colour and color, haemoglobin and hemoglobin."""

import re
from functools import lru_cache

_ENDS = (
    (re.compile(r"(?<=..[^aeiou])our(?=s?$|ed$|ing$|able$|ful$|less$|ite$)"), "or"),
    (re.compile(r"(?<=...)is(?=(?:e[sd]?|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"(?<=l)ys(?=(?:e[sd]?|ing)$)"), "yz"),
    (re.compile(r"(?<=[^aeiou]t)re(?=s?$)|(?<=ib)re(?=s?$)"), "er"),
    (re.compile(r"(?<=[ae]t)re(?=s?$)|(?<=it)re(?=s?$)"), "er"),
    (re.compile(r"(?<=..)ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[^aeiou][aeiou])ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"(?<=[a-z])ae(?=[a-z]{3})|^ae(?=[a-z]{3})|^oe(?=[a-z]{3})|(?<=^f)oe(?=t)"), "e"),
    (re.compile(r"(?<=[rh])oea"), "ea"),
    (re.compile("sulph"), "sulf"),
    (re.compile(r"(?<=f|s)ence(?=s?$)"), "ense"),
)
_WHOLE = {
    "aluminium": "aluminum",
    "grey": "gray",
    "mould": "mold",
    "plough": "plow",
    "tyre": "tire",
    "programme": "program",
    "maths": "math",
}
_SHORTEST = 5


@lru_cache(maxsize=1 << 16)
def american(word: str) -> str:
    """A small-letter word as it would be spelled in America, or near to it: a key, not a word."""
    if word in _WHOLE:
        return _WHOLE[word]
    if len(word) < _SHORTEST or not word.isascii():
        return word
    for end, instead in _ENDS:
        word = end.sub(instead, word)
    return word
