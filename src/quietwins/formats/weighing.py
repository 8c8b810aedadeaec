"""How much a workbook comes to, counted before its reader gets it. The reader gets what was counted
and nothing else: no size, no second list of parts and no repeated text has to be believed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from zipfile import ZIP_STORED, ZipFile

MOST_BYTES = 256_000_000
MOST_CELLS = 5_000_000
MOST_TEXT = 256_000_000
_CHUNK = 1 << 20
_NAME = rb"<(?:[\w.-]{1,99}:)?"
_PLACE = re.compile(rb"""\sr=["']([A-Z]{0,3})(\d{1,7})["']""")
_CELL = re.compile(_NAME + rb"c[\s/>]")
_VALUE = re.compile(_NAME + rb"v[\s/>]")
_NUMBER = re.compile(_NAME + rb"v>(\d{1,9})</")
_NO_REFERENCE = re.compile(_NAME + rb"v>[^<&]*[^<&\d\s][^<&]*</")
_TEXT = re.compile(_NAME + rb"si[\s/>]")


class TooLarge(Exception):  # noqa: N818
    """A workbook that comes to more than is opened."""


def weighed(data: bytes) -> BytesIO:
    """The workbook's own parts, unpacked. Raises TooLarge, or what a damaged archive raises."""
    counted, out = _Counted(), BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w", ZIP_STORED) as plain:
        for name in filter(_is_read, archive.NameToInfo):
            with archive.open(name) as stream:
                plain.writestr(name, counted.part(stream))
    counted.hold()
    return BytesIO(out.getvalue())


def _is_read(name: str) -> bool:
    """Pictures and the like are none of a reader's business."""
    return name.endswith((".xml", ".rels", ".bin"))


@dataclass
class _Counted:
    """What all parts together come to.

    texts  bytes of each text that cells may share, by its place; the longest where parts differ
    refers how often a cell may say the text of each place; `unclear` is how often one cannot tell
    """

    size: int = 0
    cells: int = 0
    texts: dict[int, int] = field(default_factory=dict)
    refers: Counter[int] = field(default_factory=Counter)
    unclear: int = 0

    def part(self, stream: IO[bytes]) -> bytes:
        pieces = []
        while piece := stream.read(_CHUNK):
            self.size += len(piece)
            if self.size > MOST_BYTES:
                raise TooLarge
            pieces.append(piece)
        content = b"".join(pieces)
        self._count(content)
        return content

    def _count(self, content: bytes) -> None:
        self.cells += max(_times(_CELL, content), _area(content))
        if self.cells > MOST_CELLS:
            raise TooLarge
        clear = Counter(int(found[1]) for found in _NUMBER.finditer(content))
        plain = clear.total() + _times(_NO_REFERENCE, content)
        self.unclear += max(_times(_VALUE, content) - plain, 0)
        self.refers += clear
        for at, length in enumerate(_lengths(content)):
            self.texts[at] = max(self.texts.get(at, 0), length)

    def hold(self) -> None:
        """Raises TooLarge where cells share more text than is opened."""
        said = sum(self.texts.get(at, 0) * times for at, times in self.refers.items())
        if said + self.unclear * max(self.texts.values(), default=0) > MOST_TEXT:
            raise TooLarge


def _times(pattern: re.Pattern[bytes], content: bytes) -> int:
    return sum(1 for _ in pattern.finditer(content))


def _area(content: bytes) -> int:
    """How many cells a sheet would take up, by its last row and column."""
    down, across = 1, 1
    for place in _PLACE.finditer(content):
        down, across = max(down, int(place[2])), max(across, _column(place[1]))
    return down * across


def _column(letters: bytes) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + letter - 64
    return at


def _lengths(content: bytes) -> Iterator[int]:
    begins = [found.start() for found in _TEXT.finditer(content)]
    for begin, end in zip(begins, [*begins[1:], len(content)], strict=False):
        yield end - begin
