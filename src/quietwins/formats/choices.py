"""Choices from words: what is typed on a command line or picked on a page."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from quietwins.formats.mapping import load
from quietwins.formats.rows import Choices

Threads = Literal["together", "separate"]
Zeros = Literal["unclear", "mark", "nothing"]
_BETTER: Mapping[str, Literal[1, -1]] = {"up": 1, "down": -1}


def choices_from(
    *,
    better: Sequence[str] = (),
    threads: Threads = "together",
    zeros: Zeros = "unclear",
    days: str | None = None,
    mapping: Path | None = None,
) -> Choices:
    """`better` holds "down", or "Errors=down"; `days` is "day-first" or "month-first".

    Raises ValueError where `better` says neither up nor down, UnreadableFile for a bad mapping.
    """
    return Choices(
        threads=threads,
        zeros=zeros,
        day_first=None if days is None else days == "day-first",
        better=dict(_direction(one) for one in better),
        mapping=load(mapping) if mapping else {},
    )


def _direction(text: str) -> tuple[str, Literal[1, -1]]:
    thread, _, way = text.rpartition("=")
    if way.strip().casefold() not in _BETTER:
        raise ValueError(f'We could not read "{text}". Please write up, down, or Errors=down.')
    return thread.strip().casefold(), _BETTER[way.strip().casefold()]
