"""A zip or its JSON, read whole and held against every table, with nothing written yet."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from quietwins.flow.bring_in.rows import Rows, Unfit, person_in, rows_in
from quietwins.flow.bring_in.unzipping import pictures_in, sounds_in, text_in
from quietwins.flow.export.book import VERSION
from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _

ANOTHER = N_("Please choose a copy that was taken here, or in another Quietwins.")

Sounds = Mapping[str, Callable[[], bytes]]
"""By the name of a row, or the digest of a picture, how to read its bytes."""


@dataclass(frozen=True)
class Copy:
    """What a file holds. `person` and `rows` are fit to be written; `book` is as it was read."""

    name: str
    book: Mapping[str, Any]
    person: Mapping[str, Any]
    rows: Rows
    sounds: Sounds = field(default_factory=dict)
    pictures: Sounds = field(default_factory=dict)


def read_copy(name: str, file: IO[bytes]) -> Copy:
    """Raises UnreadableFile, which says what was found and how to mend it."""
    book = _parsed(name, text_in(name, file))
    _is_ours(name, book)
    try:
        person, rows = person_in(book), rows_in(book)
    except Unfit as unfit:
        raise UnreadableFile(name, str(unfit), _(ANOTHER)) from None
    wanted = {row["public_id"]: row["digest"] for row in book.get("sounds", ())}
    shown = {row["digest"] for row in book.get("shown_with_questions", ())}
    sounds, pictures = sounds_in(name, file, wanted), pictures_in(name, file, shown)
    return Copy(name, book, person, rows, sounds, pictures)


def _parsed(name: str, text: bytes) -> Any:
    try:
        book = json.loads(text.decode("utf-8-sig"), parse_constant=_no_number)
        _is_text(book)
    except (ValueError, RecursionError):
        raise UnreadableFile(name, _("this is no copy that we can read."), _(ANOTHER)) from None
    return book


def _is_text(value: Any) -> None:
    """Raises ValueError for half a letter, and for what no database takes as one."""
    if isinstance(value, str):
        value.encode()
        if "\0" in value:
            raise ValueError(value)
    elif isinstance(value, list | dict):
        for part in (*value, *(value.values() if isinstance(value, dict) else ())):
            _is_text(part)


def _no_number(name: str) -> None:
    raise ValueError(name)


def _is_ours(name: str, book: Any) -> None:
    if not isinstance(book, dict) or not isinstance(book.get("quietwins"), int):
        raise UnreadableFile(name, _("this is no copy of a Quietwins book."), _(ANOTHER))
    if book["quietwins"] != VERSION:
        newer = _("Please bring this Quietwins up to date first.")
        raise UnreadableFile(name, _("a newer Quietwins wrote this copy."), newer)
    if book.get("invented"):
        own = _("Please choose a copy of your own.")
        raise UnreadableFile(name, _("this is a copy of somebody invented."), own)
