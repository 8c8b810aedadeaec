"""Slips of punctuation that need no knowledge of words."""

import re
from collections.abc import Iterator

from quietwins.writing.slips.slip import SPACING, STOP, Slip
from quietwins.writing.text import Paragraph

_SPACING = re.compile(
    r"(?<=[a-z])[,;:!?](?=[A-Za-z])|(?<=[a-z])\.(?=[A-Z][a-z])|(?<=\w)[ \t]{1,3}[,;.!?](?![\w.])"
)
_ENDED = re.compile(r"[^\w\s,;]\s*\Z")
_LONG = 40
"""Characters: what is shorter and has no end may be a heading."""


def in_spacing(text: str) -> Iterator[Slip]:
    """Each mark with no space after it, or with one before."""
    for found in _SPACING.finditer(text):
        yield Slip(*found.span(), SPACING)


def without_end(text: str, paragraph: Paragraph) -> Iterator[Slip]:
    """The end of a paragraph that stops without a mark."""
    last = paragraph.sentences[-1]
    if last.end - last.start >= _LONG and not _ENDED.search(text, last.end - 4, last.end):
        yield Slip(last.end - 1, last.end, STOP)
