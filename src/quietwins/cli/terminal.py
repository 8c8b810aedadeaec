"""What a terminal is given: words, and nothing of a file's that it would take as an order."""

import sys
from io import TextIOWrapper
from typing import TextIO
from unicodedata import category

_TURNS = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
"""Marks that turn the words after them around."""


def words_alone() -> None:
    """From now on, whatever is printed to a terminal. What goes to a file or a pipe is as it is."""
    sys.stdout, sys.stderr = map(_held, (sys.stdout, sys.stderr))


def _held(stream: TextIO) -> TextIO:
    if stream.isatty() and not isinstance(stream, _Words):
        stream.flush()
        return _Words(stream.buffer, stream.encoding, stream.errors, line_buffering=True)
    return stream


class _Words(TextIOWrapper):
    """A stream that writes no control characters but those that end or begin a line."""

    def write(self, text: str) -> int:
        super().write("".join(filter(_is_shown, text)))
        return len(text)


def _is_shown(letter: str) -> bool:
    return letter in "\n\r\t" or (category(letter) != "Cc" and letter not in _TURNS)
