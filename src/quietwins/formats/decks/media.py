"""The pictures and sounds of a package: names without folders, kinds that are what they say."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from quietwins.formats.decks import messages
from quietwins.formats.decks.limits import Package
from quietwins.formats.decks.zstd import MAGIC
from quietwins.language import ngettext

_STARTS = {
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF8",),
    ".webp": (b"RIFF",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    ".ogg": (b"OggS",),
    ".opus": (b"OggS",),
    ".wav": (b"RIFF",),
    ".m4a": (b"\0\0\0",),
}
_NAME = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|.][^\x00-\x1f\x7f/\\:*?\"<>|]{0,149}")


def is_safe(name: str, content: bytes) -> bool:
    """Whether a file is a picture or a sound, and its name one that stays where it is put."""
    starts = _STARTS.get(PurePath(name).suffix.lower(), ())
    return bool(_NAME.fullmatch(name)) and content.startswith(starts or (b"\0never\0",))


def media_of(package: Package, wanted: frozenset[str]) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """name -> content of the files that are `wanted`, and a sentence where some are left out."""
    found: dict[str, bytes] = {}
    names = {name: part for part, name in _names(package) if name in wanted}
    for name, part in names.items():
        if part in package.names:
            content = package.read(part)
            found[name] = package.unpacked(content) if content.startswith(MAGIC) else content
    safe = {name: content for name, content in found.items() if is_safe(name, content)}
    return safe, without(len(wanted) - len(safe))


def without(count: int) -> tuple[str, ...]:
    """The sentence for files that were not taken in; none for none."""
    sentence = ngettext(
        "%(count)d file was left out: it is not there, or no picture or sound.",
        "%(count)d files were left out: they are not there, or no pictures or sounds.",
        count,
    )
    return (sentence % {"count": count},) if count else ()


def _names(package: Package) -> Iterator[tuple[str, str]]:
    """(part in the zip, name in a field): a JSON object, or from 2022 on a message."""
    if "media" not in package.names:
        return
    data = package.read("media")
    try:
        if data.startswith(MAGIC):
            entries = messages.fields(package.unpacked(data))
            for at, (_kind, entry) in enumerate(entries):
                if isinstance(entry, bytes):
                    yield str(at), messages.text(entry, 1)
        else:
            yield from _texts(json.loads(data or b"{}"))
    except (ValueError, RecursionError) as trouble:
        raise package.broken() from trouble


def _texts(names: object) -> Iterator[tuple[str, str]]:
    if isinstance(names, Mapping):
        yield from ((part, name) for part, name in names.items() if isinstance(name, str))
