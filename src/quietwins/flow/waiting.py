"""What was read of a file waits to be taken in: for under an hour, under a secret name."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from quietwins.people.keeping import PREVIEWS

LASTS = PREVIEWS - timedelta(minutes=10)
"""So that it is gone within its time, though what takes it away comes by every few minutes."""


def put(name: UUID, kind: str, plain: Mapping[str, Any], *, now: datetime) -> None:
    """Let it wait, where this service alone may read it."""
    sweep(now)
    file = _file(name)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    waiting = file.with_suffix(".new")
    with os.fdopen(os.open(waiting, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as out:
        json.dump({"kind": kind, **plain}, out)
    waiting.replace(file)


def get(name: UUID, kind: str, *, now: datetime) -> dict[str, Any] | None:
    """What waits under this name, if it is of that kind and its time is not over."""
    sweep(now)
    try:
        plain: dict[str, Any] = json.loads(_file(name).read_text())
    except FileNotFoundError:
        return None
    return plain if plain.pop("kind") == kind else None


def forget(name: UUID) -> None:
    """It is taken in, or no longer wanted."""
    _file(name).unlink(missing_ok=True)


def sweep(now: datetime) -> int:
    """Remove what has waited long enough, counted from when it was last worked on. How many."""
    gone = 0
    for file in _folder().glob("*"):
        with suppress(FileNotFoundError):  # another process swept it first
            if now.timestamp() - file.stat().st_mtime > LASTS.total_seconds():
                file.unlink()
                gone += 1
    return gone


def _folder() -> Path:
    folder: Path = settings.DATA_DIR / "previews"
    return folder


def _file(name: UUID) -> Path:
    return _folder() / f"{name}.json"
