"""Whether words to a pupil give a mark: 7/10, 80 %, "grade 5", "level 4", A*."""

import re

_LETTER = r"(?:A\s?\*|[A-EU](?:\s?[+-])?)(?![A-Za-z'\u2019])"
_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_COUNT = rf"(?:{_NUMBER}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))"
_WAYS = (
    rf"(?<![\d/]){_NUMBER}\s*/\s*\d{{1,3}}(?![\d/])",
    rf"{_NUMBER}\s*(?:%|(?i:per\s?cent\b))",
    rf"\b{_COUNT}\s+(?i:out\s+of)\s+{_COUNT}\b",
    rf"\b{_COUNT}\s+(?i:marks?)\b",
    rf"\b(?i:grade|level|mark|band|score)(?i:s?(?:\s+(?:is|of|was)|:)?)\s*(?:{_COUNT}\b|{_LETTER})",
    r"(?<![A-Za-z])A\s?\*",
    r"(?<![A-Za-z])[A-EU][+\u2212-](?![A-Za-z0-9])",
    r"\b(?i:an?)\s+[A-EU](?=\s*(?:[.,;!?]|$|(?:for|in|this)\b))",
)
"""A fraction, a share, so many of so many, a named grade, a starred or signed letter, "a B"."""
_MARK = re.compile("|".join(_WAYS))


def gives_a_mark(words: str) -> bool:
    """Whether `words` look as if they mark what they are about.

    words   as typed, any length
    errors  none; a day such as 7/10/2025 is no mark
    source  ours: what carries a mark is read for the mark (Butler 1988)
    """
    return _MARK.search(words) is not None
