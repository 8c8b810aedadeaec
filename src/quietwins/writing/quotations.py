"""Where a text quotes: double marks, single marks told from apostrophes, and lines set apart.

A mark that is opened and never closed in its paragraph quotes nothing, for nobody can tell where
it ends. A quotation in a quotation is part of the outer one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quietwins.writing.paragraphs import paragraph_spans
from quietwins.writing.word_lists import word_lists

_DOUBLE = re.compile("[\"\u201c\u201d\u201e\u201f]|''|``")
_ANGLED = re.compile("\u00ab[^\u00ab\u00bb\n]{1,2000}+\u00bb")
_APART = re.compile(r"^[^\S\n]*>[^\n]*(?:\n[^\S\n]*>[^\n]*)*", re.M)
_INDENT = r"(?:[ \t]{2,}|\t)"
_INDENTED = re.compile(
    rf"(?<=:\n)\n?{_INDENT}(?!(?:[-*\u2022]|\d+[.)])\s)(\S[^\n]*(?:\n{_INDENT}\S[^\n]*)*)"
)
_OPENS = re.compile(r"(?<![\w'\u2018\u2019])['\u2018](?=[\w\u2026\"\u201c(])|(?<!\w)\u2019(?=\w)")
_CLOSES = re.compile(r"(?<=[^\s(\[])['\u2019](?![\w'])")
_ELISION = re.compile(
    r".(?:n['\u2019]|(?:tis|twas|twere|twill|em|cause|cos|coz|til|till|bout|round|ere|neath"
    r"|gainst|fraid|\d\ds?|e|im|er|is|ad|as|ave|ow|ell|ello|ouse|appen|alf|ome|ead|and)\b(?!['\u2019](?:\s|$)))",
    re.I,
)
_NEXT = re.compile(r"\s+(\w+)")
_MARKS = "\"'\u201c\u201d\u201e\u201f\u2018\u2019\u00ab\u00bb`> \t\n"


class Quotation(NamedTuple):
    """`text[start:end]`, with its marks; `said` is what stands between them."""

    start: int
    end: int
    said: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """What `text` quotes, in order, none inside another. Spans are in code points."""
    spans = [found.span() for found in _APART.finditer(text)]
    spans += [found.span(1) for found in _INDENTED.finditer(text)]
    spans += [found.span() for found in _ANGLED.finditer(text)]
    for start, end in paragraph_spans(text):
        spans += _double(text, start, end)
        spans += _single(text, start, end)
    return tuple(
        Quotation(*span, text[slice(*span)].strip(_MARKS)) for span in _outermost(text, spans)
    )


def _outermost(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those in no other; of two that cross, the one that begins first."""
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last and text[start:end].strip(_MARKS):
            yield start, end
            last = end


def _double(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        before = text[mark.start() - 1 : mark.start()] if mark.start() > start else " "
        after = text[mark.end() : mark.end() + 1] if mark.end() < end else " "
        if opened is None or _opens_anew(mark[0], before, after):
            opened = mark.start() if _may_open(before, after) else None
        else:
            yield opened, mark.end()
            opened = None


def _may_open(before: str, after: str) -> bool:
    return not before.isalnum() or after.isalnum()


def _opens_anew(mark: str, before: str, after: str) -> bool:
    """Whether a mark inside a quotation must be the beginning of the next."""
    return mark != "\u201d" and (before.isspace() or before in "([") and not after.isspace()


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opens = [found.start() for found in _OPENS.finditer(text, start, end)]
    closes = [found.end() for found in _CLOSES.finditer(text, start, end)]
    last = start
    for at, opened in enumerate(opens):
        following = opens[at + 1] if at + 1 < len(opens) else end
        if opened >= last and (closed := _closed(text, opened, closes, following)):
            yield opened, closed
            last = closed


def _closed(text: str, opened: int, closes: Sequence[int], following: int) -> int | None:
    """Where the single quotation that begins at `opened` ends; None where it is an apostrophe."""
    first = bisect_right(closes, opened + 1)
    if first == len(closes):
        return None
    closed = closes[first]
    if _ELISION.match(text, opened) and (_owns(text, closed) or closed - opened < 4):
        return None
    if not _owns(text, closed):
        return closed
    later = closes[first + 1] if first + 1 < len(closes) else None
    return later if later and later <= following else closed


def _owns(text: str, closed: int) -> bool:
    """Whether the mark before `closed` may say whose: "the boys' coats"."""
    after = _NEXT.match(text, closed)
    return (
        text[closed - 2 : closed - 1] in ("s", "S", "z", "x")
        and after is not None
        and after[1].lower() not in word_lists()["after_quotation"]
    )
