"""Formulas as text: H₂O, H2O and H_2O are one; 2x + 1 and 2x+1 are one; nothing is worked out."""

import re
import unicodedata

_SIGNS = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u00d7": "*", "\u22c5": "*", "\u00b7": "*"}
    | {
        "\u2044": "/",
        "\u00f7": "/",
        "\u2192": ">",
        "\u21cc": "=",
        "_": "",
        "^": "",
        "{": "",
        "}": "",
    }
)
_ARROW = re.compile("[-=]+>")
_OPERATOR = re.compile(
    r"(?<=[\w)])\s*(?:[=<>^+*/\u00d7\u00f7]|[-=]*>|[\u2192\u21cc])\s*(?=[\w(\u221a])"
)
_MINUS = re.compile(r"(?<=[\d)])\s*[-\u2212\u2013]\s*(?=[\d(])")
_ELEMENTS = re.compile(r"(?:[A-Z][a-z]?\d*|[()\[\]]\d*)+(?:[+-]|\d*[+-])?")
_WORDY = re.compile(r"[^\W\d_]{4,}")


def is_formula(answer: str) -> bool:
    """Whether an answer reads as a formula: it has a sign of mathematics or digits on letters, and
    no word of four letters or more. "24/7" and "1/2" read so as well: they are exact anyway.
    """
    text = unicodedata.normalize("NFKC", answer)
    if _WORDY.search(text):
        return False
    mixed = any(_is_mixed(word) for word in text.split())
    return mixed or bool(_OPERATOR.search(text) or _MINUS.search(text))


def _is_mixed(word: str) -> bool:
    return bool(_ELEMENTS.fullmatch(word)) and any(map(str.isdecimal, word))


def same_formula(typed: str, answer: str, *, capitals: bool) -> bool:
    """Whether they are written with the same signs, spaces and heights aside."""
    left, right = _signs(typed), _signs(answer)
    return left == right if capitals else left.casefold() == right.casefold()


def _signs(text: str) -> str:
    flat = unicodedata.normalize("NFKC", text[:400]).translate(_SIGNS)
    return re.sub(r"\s", "", _ARROW.sub(">", flat))
