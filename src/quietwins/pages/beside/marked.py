"""A text with words of it marked, each mark with the numbers of what is said beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from quietwins.pictures.drafts import UNSEEN
from quietwins.writing.sentences import in_paragraphs
from quietwins.writing.text import Paragraph


@dataclass(frozen=True)
class Note:
    """What is said of characters [start, end) of a text, in code points.

    by    who says it and when, in words; empty says nothing
    mine  the one that its reader said, and can take out; none is somebody else's
    """

    start: int
    end: int
    says: str
    by: str = ""
    mine: UUID | None = None


@dataclass(frozen=True)
class Piece:
    """Words in a row from code point `start`, whether anything is said of them, and the numbers of
    the notes that end there.
    """

    start: int
    text: str
    said: bool
    numbers: Sequence[int]


@dataclass(frozen=True)
class Marked:
    """`paragraphs` and, with the words that each is about, `notes` in the order of the text."""

    title: str
    paragraphs: Sequence[Sequence[Piece]]
    notes: Sequence[tuple[str, Note]]


def marked(text: str, notes: Sequence[Note], *, title: str) -> Marked:
    """Notes may be of the same words, or of some within others'."""
    in_turn = sorted(notes, key=lambda note: (note.start, note.end))
    return Marked(
        title,
        [_pieces(text, one, in_turn) for one in in_paragraphs(text).paragraphs],
        [(_shown(text, note.start, note.end), note) for note in in_turn],
    )


def _pieces(text: str, paragraph: Paragraph, notes: Sequence[Note]) -> list[Piece]:
    edges = {at for note in notes for at in (note.start, note.end)}
    within = {at for at in edges if paragraph.start < at < paragraph.end}
    cuts = sorted({paragraph.start, paragraph.end, *within})
    return [_piece(text, start, end, notes) for start, end in pairwise(cuts)]


def _piece(text: str, start: int, end: int, notes: Sequence[Note]) -> Piece:
    ending = [number for number, note in enumerate(notes, start=1) if start < note.end <= end]
    said = any(note.start <= start < note.end for note in notes)
    return Piece(start, _shown(text, start, end), said, ending)


def _shown(text: str, start: int, end: int) -> str:
    return text[start:end].translate(UNSEEN)
