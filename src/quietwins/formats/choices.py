"""Choices from words: what is typed on a command line or picked on a page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from quietwins.formats.directions import directions
from quietwins.formats.mapping import load
from quietwins.formats.rows import Choices

Threads = Literal["together", "separate"]
Zeros = Literal["unclear", "mark", "nothing"]


def choices_from(
    *,
    better: Sequence[str] = (),
    threads: Threads = "together",
    zeros: Zeros = "unclear",
    days: str | None = None,
    mappings: Sequence[Path] = (),
) -> Choices:
    """`better` holds "down", or "Errors=down"; `days` is "day-first" or "month-first".

    Raises ValueError where `better` says neither up nor down, UnreadableFile for a bad mapping.
    """
    return Choices(
        threads=threads,
        zeros=zeros,
        day_first=None if days is None else days == "day-first",
        better=directions(better),
        mappings=tuple(one for path in mappings for one in load(path)),
    )
