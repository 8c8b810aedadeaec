"""The files in a zip, a zip inside a zip and folders too, in memory and within limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

MOST_FILES = 200
MOST_BYTES = 100_000_000
DEEPEST = 3
_CHUNK = 1 << 20
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
_ZIP, _EMPTY = b"PK\x03\x04", b"PK\x05\x06"
_OF_OTHERS = ("[Content_Types].xml", "mimetype")  # a workbook, an open document


def is_zip(data: bytes) -> bool:
    """Whether it holds files of its own: a workbook is a zip too, and is none of these."""
    if not data.startswith((_ZIP, _EMPTY)):
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            return not any(name in archive.NameToInfo for name in _OF_OTHERS)
    except Exception:  # what a damaged archive raises is not one family of errors
        return False


def unzipped(source: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each table in it, by name: "marks.zip/9b/maths.csv". Hidden files and
    what is no table are passed over.

    Raises UnreadableFile for a zip that is broken, locked, too deep or too large; sizes are
    counted while reading, so that no size it claims has to be believed.
    """
    yield from _files(source, data, _Budget(source, MOST_FILES, MOST_BYTES))


def _files(
    source: str, data: bytes, budget: "_Budget", depth: int = 1
) -> Iterator[tuple[str, bytes]]:
    if depth > DEEPEST:
        raise _refused(source, _("there are zips in zips, deeper than we open."))
    try:
        with ZipFile(BytesIO(data)) as archive:
            for part in sorted(filter(_is_wanted, archive.infolist()), key=_name):
                name, content = f"{source}/{_name(part)}", budget.read(archive, part)
                if is_zip(content):
                    yield from _files(name, content, budget, depth + 1)
                else:
                    budget.weigh(content)
                    yield name, content
    except UnreadableFile:
        raise
    except Exception as trouble:  # what a damaged archive raises is not one family of errors
        raise _refused(source, _("this zip is broken.")) from trouble


@dataclass
class _Budget:
    """What may still be unpacked of one file that somebody chose."""

    source: str
    files: int
    room: int

    def read(self, archive: ZipFile, part: ZipInfo) -> bytes:
        if part.flag_bits & 1:
            raise _refused(self.source, _("this zip is locked with a password."))
        self.files -= 1
        pieces = []
        with archive.open(part) as stream:
            while piece := stream.read(_CHUNK):
                self._spend(len(piece))
                pieces.append(piece)
        return b"".join(pieces)

    def weigh(self, content: bytes) -> None:
        """A workbook counts with what it unpacks to, as well."""
        if content.startswith(_ZIP):
            try:
                with ZipFile(BytesIO(content)) as book:
                    self._spend(sum(part.file_size for part in book.infolist()))
            except BadZipFile:  # its reader says so, with its name
                return

    def _spend(self, size: int) -> None:
        self.room -= size
        if self.room < 0 or self.files < 0:
            raise _refused(self.source, _("this zip holds more than we open at once."))


def _is_wanted(part: ZipInfo) -> bool:
    name = _name(part)
    hidden = any(step.startswith((".", "__MACOSX", "~$")) for step in name.split("/"))
    return not hidden and name.lower().endswith((*_TABLES, ".zip"))


def _name(part: ZipInfo) -> str:
    return part.filename.replace("\\", "/")


def _refused(source: str, found: str) -> UnreadableFile:
    return UnreadableFile(source, found, _("Please choose one of the tables in it instead."))
