"""A piece of writing cut up, as plain data. Every span is in code points, [start, end), of the
text as it was handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """`text[start:end]`, letters or figures, with any apostrophe and hyphen inside it."""

    start: int
    end: int
    text: str


class Sentence(NamedTuple):
    """`text[start:end]`, without the white space around it."""

    start: int
    end: int
    text: str


class Paragraph(NamedTuple):
    """Sentences that stand together, one or more, in order."""

    start: int
    end: int
    sentences: Sequence[Sentence]


@dataclass(frozen=True)
class Text:
    """A piece of writing: `text` as it was handed in, and its paragraphs, in order."""

    text: str
    paragraphs: Sequence[Paragraph]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those of every paragraph, in order."""
        return tuple(one for paragraph in self.paragraphs for one in paragraph.sentences)
