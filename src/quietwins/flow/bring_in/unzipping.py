"""What is taken out of a copy's zip, and how much of it: no size that it claims is believed."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from hashlib import sha256
from typing import IO, Any
from zipfile import ZipFile

from quietwins.evidence.sounds import kind_of
from quietwins.flow.export.zipped import BOOK
from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

MOST_WORDS = 100_000_000
MOST_FILES = 60_000
MOST_OF_ONE = 50_000_000
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
    found = _found(name, file, "sounds/", wanted)
    for which, read in found.items():
        data = read()
        if sha256(data).hexdigest() != wanted[which] or not kind_of(data):
            raise UnreadableFile(name, _("a sound in this zip is not whole."), _(_AGAIN))
    return found


def pictures_in(name: str, file: IO[bytes], wanted: Collection[str]) -> dict[str, Any]:
    """The same of what is shown with questions, by its digest."""
    found = _found(name, file, "quiz/", wanted)
    for digest, read in found.items():
        if sha256(read()).hexdigest() != digest:
            raise UnreadableFile(name, _("a picture in this zip is not whole."), _(_AGAIN))
    return found


def _found(
    name: str, file: IO[bytes], folder: str, wanted: Collection[str]
) -> dict[str, Callable[[], bytes]]:
    """How to read each part of `folder` that is `wanted` and there."""
    if not wanted or not _is_zip(file):
        return {}
    with _opened(name, file) as archive:
        inside = [part for part in archive.namelist() if part.startswith(folder)]
    parts = {part.removeprefix(folder).partition(".")[0]: part for part in inside}
    return {one: partial(_again, name, file, parts[one]) for one in wanted if one in parts}


def _again(name: str, file: IO[bytes], part: str) -> bytes:
    with _opened(name, file) as archive:
        return _taken(name, archive, part, MOST_OF_ONE)


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


def _broken(name: str) -> UnreadableFile:
    return UnreadableFile(name, _("this zip is broken."), _(_AGAIN))
