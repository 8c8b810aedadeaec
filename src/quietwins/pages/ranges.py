"""A file's bytes, or the part of them that a player asks for."""

import re
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse

_PART = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
_HERE = "identity"  # it is small already, and a part of it is a part of these very bytes


def ranged(request: HttpRequest, path: Path, size: int, kind: str) -> HttpResponse:
    """Http404 where the file is not there."""
    first, last = _part(request.headers.get("Range", ""), size)
    whole = (first, last) == (0, size - 1)
    content = _read(path, first, last)
    answer = HttpResponse(content, content_type=kind, status=200 if whole else 206)
    answer.headers["Accept-Ranges"] = "bytes"
    answer.headers["Content-Encoding"] = _HERE
    if not whole:
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return answer


def _part(asked: str, size: int) -> tuple[int, int]:
    """The first and the last byte; all of them where no part that is there is asked for."""
    match = _PART.fullmatch(asked)
    first, last = match.groups() if match else ("", "")
    if not first:
        return max(size - int(last), 0) if last else 0, size - 1
    end = min(int(last or size), size - 1)
    return (int(first), end) if int(first) <= end else (0, size - 1)


def _read(path: Path, first: int, last: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(first)
            return file.read(last + 1 - first)
    except FileNotFoundError:
        raise Http404 from None
