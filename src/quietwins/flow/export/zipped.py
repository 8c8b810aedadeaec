"""A copy as one zip: the book, its tables, a page to read, sounds and pictures."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import PurePath
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from quietwins.evidence.models import Sound
from quietwins.flow.export.csvs import csvs
from quietwins.flow.export.tables import TABLES
from quietwins.people.models import Person
from quietwins.quizzes.models import Shown

BOOK = "quietwins.json"
PAGE = "index.html"
_NOTHING: Mapping[str, bytes] = {}
_WITH_A_MARK = "utf-8-sig"  # by which a spreadsheet knows what letters they are


def zipped(book: Mapping[str, Any], page: str, *, person: Person | None, at: datetime) -> bytes:
    """`book` as `export` has it and a `page` to read it on."""
    sounds = Sound.objects.filter(entry__owner=person) if person else ()
    said = {name_of(one): one.path.read_bytes() for one in sounds if one.path.exists()}
    return packed(book, page, csvs(book), said | _pictures(person), name=BOOK, at=at)


def _pictures(person: Person | None) -> dict[str, bytes]:
    """What is shown with questions, each once."""
    shown = next(table for table in TABLES if table.model is Shown)
    every = {one.digest: one for one in shown.rows(person)} if person else {}
    there = (one for one in every.values() if one.path.exists())
    return {f"quiz/{one.digest}{PurePath(one.name).suffix}": one.path.read_bytes() for one in there}


def packed(
    book: Mapping[str, Any],
    page: str,
    tables: Iterable[tuple[str, str]],
    said: Mapping[str, bytes] = _NOTHING,
    *,
    name: str,
    at: datetime,
) -> bytes:
    """A page to read, the same for programs under `name`, its tables, and sounds by their names."""
    file = BytesIO()
    with ZipFile(file, "w") as out:
        _put(out, PAGE, page.encode(), at)
        _put(out, name, json.dumps(book, ensure_ascii=False, indent=1).encode(), at)
        for table, text in tables:
            _put(out, f"tables/{table}", text.encode(_WITH_A_MARK), at)
        for sound, data in said.items():
            _put(out, sound, data, at, how=ZIP_STORED)
    return file.getvalue()


def name_of(sound: Sound) -> str:
    """Where a sound stands in the zip."""
    return f"sounds/{sound.public_id}.{sound.kind.partition('/')[2]}"


def _put(out: ZipFile, name: str, data: bytes, at: datetime, how: int = ZIP_DEFLATED) -> None:
    info = ZipInfo(name, at.timetuple()[:6])
    info.compress_type, info.external_attr = how, 0o600 << 16
    out.writestr(info, data)
