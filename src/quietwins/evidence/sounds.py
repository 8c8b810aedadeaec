"""Something said aloud with an entry: a row here, its bytes in a file of DATA_DIR/sound."""

import os
import uuid
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import models

MOST = 10_000_000
"""Bytes of one."""
_KINDS = ("audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/wav")
_MP3 = {b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"}
"""How a frame of it begins, where no tag stands before."""


def kind_of(data: bytes) -> str:
    """What kind of sound the bytes are, whatever they were called; empty where none of ours."""
    webm, ogg, mp4, mpeg, wav = _KINDS
    if data.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in data[:64]:
        return webm
    if data.startswith(b"OggS"):
        return ogg
    if data[4:8] == b"ftyp":
        return mp4
    if data.startswith(b"ID3") or data[:2] in _MP3:
        return mpeg
    return wav if data.startswith(b"RIFF") and data[8:12] == b"WAVE" else ""


class Sound(models.Model):
    """What was said aloud with one entry. The file has the row's random name and nobody's."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    entry = models.OneToOneField("evidence.Entry", models.CASCADE, related_name="sound")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in _KINDS])
    size = models.IntegerField()
    digest = models.CharField(max_length=64)

    @property
    def path(self) -> Path:
        return path_of(self.public_id)

    def write(self, data: bytes) -> None:
        """The bytes, whole on the disk or not there."""
        self.kind, self.size, self.digest = kind_of(data), len(data), sha256(data).hexdigest()
        self.path.parent.mkdir(mode=0o700, exist_ok=True)
        new = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(new, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def path_of(public_id: uuid.UUID) -> Path:
    """Where the bytes stand."""
    folder: Path = settings.DATA_DIR / "sound"
    return folder / str(public_id)


def remove_files(names: Iterable[uuid.UUID]) -> None:
    """The bytes of rows that are gone."""
    for name in names:
        path_of(name).unlink(missing_ok=True)
