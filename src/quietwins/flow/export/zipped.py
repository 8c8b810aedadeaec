"""A copy as one zip: the book, its tables, a page to read, and what was said aloud."""

import json
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from quietwins.evidence.models import Sound
from quietwins.flow.export.csvs import csvs
from quietwins.people.models import Person

BOOK = "quietwins.json"
PAGE = "index.html"
_WITH_A_MARK = "utf-8-sig"  # by which a spreadsheet knows what letters they are


def zipped(book: Mapping[str, Any], page: str, *, person: Person | None, at: datetime) -> bytes:
    """`book` as `export` has it and a `page` to read it on."""
    file = BytesIO()
    with ZipFile(file, "w") as out:
        _put(out, PAGE, page.encode(), at)
        _put(out, BOOK, json.dumps(book, ensure_ascii=False, indent=1).encode(), at)
        for name, text in csvs(book):
            _put(out, f"tables/{name}", text.encode(_WITH_A_MARK), at)
        for sound in Sound.objects.filter(entry__owner=person) if person else ():
            if sound.path.exists():
                _put(out, name_of(sound), sound.path.read_bytes(), at, how=ZIP_STORED)
    return file.getvalue()


def name_of(sound: Sound) -> str:
    """Where a sound stands in the zip."""
    return f"sounds/{sound.public_id}.{sound.kind.partition('/')[2]}"


def _put(out: ZipFile, name: str, data: bytes, at: datetime, how: int = ZIP_DEFLATED) -> None:
    info = ZipInfo(name, at.timetuple()[:6])
    info.compress_type, info.external_attr = how, 0o600 << 16
    out.writestr(info, data)
