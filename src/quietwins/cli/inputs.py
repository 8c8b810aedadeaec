"""The files named on the command line: paths, folders, or "-" for standard input."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

STANDARD_INPUT = "-"


def inputs(names: Sequence[str]) -> list[tuple[str, bytes]]:
    """(name, content) of each file, once each, folders in the order of their names.

    Raises UnreadableFile where one cannot be opened. Hidden files are passed over.
    """
    seen: set[bytes] = set()
    found = []
    for name, data in _opened(names):
        digest = sha256(data).digest()
        if digest not in seen:
            seen.add(digest)
            found.append((name, data))
    return found


def _opened(names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        if name == STANDARD_INPUT:
            yield _("standard input"), sys.stdin.buffer.read()
            continue
        path = Path(name)
        for file in files_in(path):
            yield (str(file.relative_to(path)) if path.is_dir() else file.name), opened(file)


def files_in(path: Path) -> list[Path]:
    """The file itself; of a folder all that are not hidden, by name. Raises UnreadableFile."""
    if not path.is_dir():
        return [path]
    files = [
        file
        for file in sorted(path.rglob("*"))
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
    ]
    if not files:
        raise UnreadableFile(
            str(path), _("there are no files in this folder."), _("Please name another.")
        )
    return files


def opened(file: Path) -> bytes:
    """What is in a file. Raises UnreadableFile where it is not there or does not open."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(
            str(file),
            _("there is no file of this name."),
            _("Please check its name and its folder."),
        ) from None
    except OSError as error:
        raise UnreadableFile(
            str(file),
            _("this file does not open (%(why)s).") % {"why": error.strerror},
            _("Please check who may read it."),
        ) from None
