"""Which format a deck is in: the folder is the list."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, Protocol, cast

from quietwins.formats.decks.deck import Deck, Question
from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

Watch = Callable[[Iterable[Any]], Iterable[Any]]
"""Passes on what it is given, and may show how far reading has come; some know their number."""


class DeckFormat(Protocol):
    """What each format's module has. `ASKED` is its turn: the strictest are asked first.

    ENDINGS  of files that it writes; a format without `write` has none
    """

    NAME: str
    LABEL: str
    ASKED: int
    ENDINGS: tuple[str, ...]

    def recognises(self, source: str, data: bytes) -> bool: ...
    def read(self, source: str, data: bytes, watch: Watch) -> Deck: ...
    def write(self, deck: Deck, at: int) -> bytes: ...
    def leaves_out(self, question: Question) -> bool: ...


def read_deck(source: str, data: bytes, watch: Watch = iter) -> Deck:
    """Every question of a file; `source` is what people call it.

    Raises UnreadableFile where it holds none, is broken, or is more than we open: then nothing
    of it is taken in.
    """
    deck = format_of(source, data).read(source, data, watch)
    if not deck.questions:
        raise UnreadableFile(
            source,
            _("there are no questions in it that we can ask."),
            _("Please choose a file with questions and answers."),
        )
    return deck


def writer_for(path_name: str) -> DeckFormat:
    """The format that a file of this name is written in. Raises UnreadableFile for none."""
    ending = PurePath(path_name).suffix.lower()
    for format in deck_formats():
        if ending in format.ENDINGS:
            return format
    every = [one for format in deck_formats() for one in format.ENDINGS]
    raise UnreadableFile(
        path_name,
        _("we do not write files that end like this."),
        _("Please use one of these endings: %(endings)s.") % {"endings": ", ".join(every)},
    )


def format_of(source: str, data: bytes) -> DeckFormat:
    """The format that a file is in. Raises UnreadableFile for none of ours."""
    for format in deck_formats():
        if format.recognises(source, data):
            return format
    raise UnreadableFile(
        source,
        _("we do not know this kind of file."),
        _("Please choose a deck of Anki, a GIFT or Moodle XML file, or a table."),
    )


@cache
def deck_formats() -> tuple[DeckFormat, ...]:
    """Every module of this folder that is a format, in the order in which they are asked."""
    files = sorted(Path(__file__).parent.glob("[a-z]*.py"))
    modules = (import_module(f"quietwins.formats.decks.{file.stem}") for file in files)
    found = [cast(DeckFormat, module) for module in modules if hasattr(module, "recognises")]
    return tuple(sorted(found, key=lambda format: format.ASKED))
