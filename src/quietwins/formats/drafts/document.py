"""The words of a Word or an open document, a piece at a time; its pictures are never unpacked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from defusedxml.ElementTree import DefusedXMLParser

MOST_BYTES = 50_000_000
"""Of words and what says how they look; counted while unpacking, whatever size is claimed."""
_CHUNK = 1 << 16
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1_000


@dataclass(frozen=True)
class Kind:
    """Where a document keeps its words.

    part        the file in it that has them
    paragraphs  what ends a paragraph
    said        what holds words
    breaks      what stands for a space or an end of a line
    left_out    what holds words that nobody sees: taken out, noted, or kept twice
    spaces      whether several spaces are one
    """

    part: str
    paragraphs: frozenset[str]
    said: frozenset[str]
    breaks: Mapping[str, str]
    left_out: frozenset[str]
    spaces: bool = False


DOCX = Kind(
    "word/document.xml",
    paragraphs=frozenset({f"{_W}p"}),
    said=frozenset({f"{_W}t"}),
    breaks={f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"},
    left_out=frozenset({f"{_MC}Fallback", f"{_W}del", f"{_W}moveFrom", f"{_W}pPr"}),
)
ODT = Kind(
    "content.xml",
    paragraphs=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    said=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    breaks={f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"},
    left_out=frozenset(
        {f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_OFFICE}forms"}
    ),
    spaces=True,
)


def parts_of(data: bytes) -> frozenset[str]:
    """The names of the files in it; none of what is no archive."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.NameToInfo)
    except Exception:  # what a damaged archive raises is not one family of errors
        return frozenset()


def document_text(data: bytes, kind: Kind) -> str | None:
    """Its paragraphs with an empty line between them; None of what is damaged or too large."""
    words = _Words(kind)
    parser = DefusedXMLParser(target=words, forbid_dtd=True)
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(kind.part) as stream:
            left = MOST_BYTES
            while piece := stream.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    return None
                parser.feed(piece)
        parser.close()
    except Exception:  # nor is what a damaged document raises
        return None
    return "".join(words.pieces).strip("\n")


@dataclass
class _Words:
    """What a parser tells of a document, and the words of it so far."""

    kind: Kind
    pieces: list[str] = field(default_factory=list)
    said: int = 0
    left_out: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.left_out += tag in self.kind.left_out
        self.said += tag in self.kind.said
        if tag in self.kind.breaks and not self.left_out:
            again = attributes.get(f"{_TEXT}c", "1")
            times = min(int(again), _MOST_SPACES) if again.isdecimal() else 1
            self.pieces.append(self.kind.breaks[tag] * times)

    def data(self, text: str) -> None:
        if self.said and not self.left_out:
            self.pieces.append(_SPACE.sub(" ", text) if self.kind.spaces else text)

    def end(self, tag: str) -> None:
        if tag in self.kind.paragraphs and not self.left_out:
            self.pieces.append("\n\n")
        self.said -= tag in self.kind.said
        self.left_out -= tag in self.kind.left_out

    def close(self) -> None:
        """Nothing is left to be done."""
