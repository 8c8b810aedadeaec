"""The bytes of pictures and sounds: files of DATA_DIR/quiz, each named by what it holds."""

import os
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path, PurePath
from uuid import uuid4

from django.conf import settings

KINDS = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".m4a": "audio/mp4",
}
"""What is served as what, by how a name ends. No format that can hold a script is among them."""
_NEW = timedelta(hours=1)


def kind_of(name: str) -> str:
    """Empty for none of ours."""
    return KINDS.get(PurePath(name).suffix.lower(), "")


def path_of(digest: str) -> Path:
    """Where the bytes stand."""
    folder: Path = settings.DATA_DIR / "quiz"
    return folder / digest


def keep_file(data: bytes) -> str:
    """The bytes, whole on the disk or not there; what was there is new again. Its digest."""
    digest = sha256(data).hexdigest()
    path = path_of(digest)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    waiting = path.with_name(f"{uuid4()}.new")
    with os.fdopen(os.open(waiting, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(path)
    return digest


def remove_files(digests: Collection[str]) -> None:
    """Those that no row names any longer."""
    for digest in digests:
        path_of(digest).unlink(missing_ok=True)


def sweep(used: Collection[str], now: datetime) -> int:
    """Remove what is not `used`, as where an import was cut off; new ones may be yet. How many."""
    gone = 0
    for file in path_of("").glob("*"):
        with suppress(FileNotFoundError):  # another process swept it first
            old = now.timestamp() - file.stat().st_mtime > _NEW.total_seconds()
            if old and file.name not in used:
                file.unlink()
                gone += 1
    return gone
