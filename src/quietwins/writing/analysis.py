"""What is in a piece of writing, as plain data. Every span is in code points of the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from quietwins.writing.quotations import Quotation
from quietwins.writing.slips import Slip
from quietwins.writing.text import Sentence, Text, Word

PEE, PEEL, STARTER = "pee", "peel", "starter"


@dataclass(frozen=True)
class Built:
    """What is built in a way that is taught: `text[start:end]`.

    way  PEE: a point, a quotation and what it shows; PEEL: and a link back to the point; STARTER: a
         sentence that begins as the teacher's does
    """

    way: str
    start: int
    end: int


@dataclass(frozen=True)
class Part:
    """One paragraph, as far as its writer wrote it.

    sentences   the writer's own: no heading, and nothing that is all quotation
    words       how many of the writer's own words, quotations aside
    is_whole    whether its last sentence has an end
    quotations  of a text
    showing     words that say what a quotation before them does
    """

    start: int
    end: int
    sentences: Sequence[Sentence]
    words: int
    is_whole: bool
    quotations: Sequence[Quotation]
    showing: Sequence[Word]


@dataclass(frozen=True)
class Analysis:
    """A draft, read once.

    text        cut into paragraphs and sentences
    parts       its paragraphs with what they hold; those without own sentences are left out
    words       the writer's own words: none of a quotation
    speech      what somebody in a story says
    joining     joining words, in the writer's own sentences
    precise     words of the writer's own that are spelled rightly and not common
    built       what is built as PEE or PEEL, or on a teacher's starter
    slips       what is certain to be a slip of the pen
    """

    text: Text
    parts: Sequence[Part]
    words: Sequence[Word]
    speech: Sequence[Quotation]
    joining: Sequence[Word]
    precise: Sequence[Word]
    built: Sequence[Built]
    slips: Sequence[Slip]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those of every part."""
        return tuple(one for part in self.parts for one in part.sentences)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Those of every part."""
        return tuple(one for part in self.parts for one in part.quotations)
