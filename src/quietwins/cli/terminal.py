"""What a terminal is given: words, and nothing of a file's that it would take as an order."""

import sys
from typing import TextIO, cast
from unicodedata import category

_TURNS = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
"""Marks that turn the words after them around."""


def words_alone() -> None:
    """From now on, whatever is printed to a terminal. What goes to a file or a pipe is as it is."""
    sys.stdout, sys.stderr = map(_held, (sys.stdout, sys.stderr))


def _held(stream: TextIO) -> TextIO:
    if stream.isatty() and not isinstance(stream, _Words):
        return cast(TextIO, _Words(stream))  # all else of it is the stream's own
    return stream


class _Words:
    """A stream that writes no control characters but those that end or begin a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write("".join(filter(_is_shown, text)))
        return len(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def _is_shown(letter: str) -> bool:
    return letter in "\n\r\t" or (category(letter) != "Cc" and letter not in _TURNS)
