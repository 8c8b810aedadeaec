"""Where the paragraphs of a text are."""

import re
from collections.abc import Iterator
from itertools import pairwise

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_LINE = re.compile(r"\S[^\n]*")
_END = re.compile(r"[.!?\u2026][\"'\u2019\u201d)\]]{0,3}\Z")
_WIDEST = 100
_SHORT = 0.75

Span = tuple[int, int]


def paragraph_spans(text: str) -> Iterator[Span]:
    """The span of each paragraph, without the white space around it, in order.

    An empty line ends one. So does every other end of a line, except in a block whose lines were
    broken at a width by whatever wrote the file: there, a short line that ends a sentence does.
    """
    for block in _BLOCK.finditer(text.replace("\r\n", " \n").replace("\r", "\n")):
        lines = [
            (block.start() + line.start(), block.start() + line.start() + len(line[0].rstrip()))
            for line in _LINE.finditer(block[0])
        ]
        yield from _joined(text, lines) if _at_a_width(text, lines) else lines


def _at_a_width(text: str, lines: list[Span]) -> bool:
    """Whether most lines but the last stop in the middle of a sentence, at no great length."""
    stopped = sum(not _ends(text, line) for line in lines[:-1])
    return stopped * 2 > len(lines) - 1 and all(end - at <= _WIDEST for at, end in lines)


def _ends(text: str, line: Span) -> bool:
    return bool(_END.search(text, max(line[0], line[1] - 4), line[1]))


def _joined(text: str, lines: list[Span]) -> Iterator[Span]:
    short = _SHORT * max(end - at for at, end in lines)
    start = lines[0][0]
    for line, following in pairwise(lines):
        if line[1] - line[0] < short and _ends(text, line):
            yield start, line[1]
            start = following[0]
    yield start, lines[-1][1]
