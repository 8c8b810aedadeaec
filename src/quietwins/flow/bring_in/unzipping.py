"""What is taken out of a copy's zip, and how much of it: no size that it claims is believed."""

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import IO, Any
from zipfile import ZipFile

from quietwins.evidence.sounds import MOST as LONGEST_SOUND
from quietwins.evidence.sounds import kind_of
from quietwins.flow.export.zipped import BOOK
from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

MOST_WORDS = 100_000_000
MOST_FILES = 20_000
_AGAIN = N_("Please take the copy again, and choose it as it is.")


def text_in(name: str, file: IO[bytes]) -> bytes:
    """The book's JSON, from the zip or as the file itself."""
    if not _is_zip(file):
        text = file.read(MOST_WORDS + 1)
        return _within(name, text, MOST_WORDS)
    with _opened(name, file) as archive:
        if BOOK not in archive.NameToInfo:
            raise UnreadableFile(name, _("there is no book in this zip."), _(_AGAIN))
        return _taken(name, archive, BOOK, MOST_WORDS)


def sounds_in(name: str, file: IO[bytes], wanted: Mapping[str, str]) -> dict[str, Any]:
    """How to read each sound whose row is `wanted`, each read once now and held to its digest."""
    if not wanted or not _is_zip(file):
        return {}
    with _opened(name, file) as archive:
        parts = {_of(part): part for part in archive.namelist() if part.startswith("sounds/")}
        for which, digest in wanted.items():
            if which in parts:
                _checked(name, _taken(name, archive, parts[which], LONGEST_SOUND), digest)
    there = [which for which in wanted if which in parts]
    return {which: partial(_again, name, file, parts[which]) for which in there}


def _checked(name: str, data: bytes, digest: str) -> None:
    if sha256(data).hexdigest() != digest or not kind_of(data):
        raise UnreadableFile(name, _("a sound in this zip is not whole."), _(_AGAIN))


def _again(name: str, file: IO[bytes], part: str) -> bytes:
    with _opened(name, file) as archive:
        return _taken(name, archive, part, LONGEST_SOUND)


def _opened(name: str, file: IO[bytes]) -> ZipFile:
    file.seek(0)
    try:
        archive = ZipFile(file)
    except Exception:  # what a damaged archive raises is not one family of errors
        raise _broken(name) from None
    if len(archive.infolist()) > MOST_FILES:
        raise UnreadableFile(name, _("this zip holds more than we open at once."), _(_AGAIN))
    return archive


def _taken(name: str, archive: ZipFile, part: str, most: int) -> bytes:
    """One part, which is put together no further than `most` bytes, and one more."""
    try:
        with archive.open(part) as stream:
            data = stream.read(most + 1)
    except Exception:
        raise _broken(name) from None
    return _within(name, data, most)


def _within(name: str, data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise UnreadableFile(name, _("this zip holds more than we open at once."), _(_AGAIN))
    return data


def _is_zip(file: IO[bytes]) -> bool:
    file.seek(0)
    head = file.read(2)
    file.seek(0)
    return head == b"PK"


def _of(part: str) -> str:
    return part.removeprefix("sounds/").partition(".")[0]


def _broken(name: str) -> UnreadableFile:
    return UnreadableFile(name, _("this zip is broken."), _(_AGAIN))
