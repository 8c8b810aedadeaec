"""What a package may hold, and reading no more of it than that."""

from io import BytesIO
from typing import Protocol
from zipfile import ZipFile

from quietwins.formats.decks.zstd import Decompressed
from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

MOST_BYTES = 300_000_000
MOST_FILES = 50_000
_CHUNK = 1 << 20
_AGAIN = N_("Please export it from Anki again.")


class Readable(Protocol):
    """What gives bytes, so many at a time."""

    def read(self, size: int, /) -> bytes: ...


class Package:
    """A zip in memory, of which parts are read by name. Nothing is put on the disk.

    Sizes are counted while reading, so that no size it claims has to be believed.
    """

    def __init__(self, source: str, data: bytes) -> None:
        """Raises UnreadableFile where it is no zip, or holds too many files."""
        self.source, self._room = source, MOST_BYTES
        try:
            self._zip = ZipFile(BytesIO(data))
        except Exception as trouble:  # what a damaged archive raises is not one family of errors
            raise self.broken() from trouble
        self.names = frozenset(self._zip.namelist())
        if len(self.names) > MOST_FILES:
            raise self.too_large()

    def read(self, name: str) -> bytes:
        """One part, by the name it has in the zip. Raises UnreadableFile."""
        try:
            with self._zip.open(name) as stream:
                return self._whole(stream)
        except UnreadableFile:
            raise
        except Exception as trouble:  # nor is what a damaged part of it raises
            raise self.broken() from trouble

    def unpacked(self, data: bytes) -> bytes:
        """What zstandard made smaller. Raises UnreadableFile."""
        try:
            with Decompressed(BytesIO(data)) as stream:
                return self._whole(stream)
        except UnreadableFile:
            raise
        except Exception as trouble:
            raise self.broken() from trouble

    def broken(self) -> UnreadableFile:
        return UnreadableFile(self.source, _("this package is broken."), _(_AGAIN))

    def too_large(self) -> UnreadableFile:
        return UnreadableFile(
            self.source,
            _("this package holds more than we open at once."),
            _("Please export fewer cards at a time."),
        )

    def _whole(self, stream: Readable) -> bytes:
        pieces = []
        while piece := stream.read(_CHUNK):
            self._room -= len(piece)
            if self._room < 0:
                raise self.too_large()
            pieces.append(piece)
        return b"".join(pieces)
