"""Questions in and out: the decks and question banks that people already have.

One file a format, found by being there. What is read is whole, or nothing is.
"""

from quietwins.formats.decks.deck import Deck, Question, Shown
from quietwins.formats.decks.reading import (
    DeckFormat,
    deck_formats,
    format_of,
    read_deck,
    writer_for,
)

__all__ = [
    "Deck",
    "DeckFormat",
    "Question",
    "Shown",
    "deck_formats",
    "format_of",
    "read_deck",
    "writer_for",
]
