"""Whether more or fewer is better, as a person writes it: "down", "Errors=down"."""

from collections.abc import Iterable, Mapping
from typing import Literal

from quietwins.language import _

_BETTER: Mapping[str, Literal[1, -1]] = {"up": 1, "down": -1}


def directions(texts: Iterable[str]) -> dict[str, Literal[1, -1]]:
    """By thread (casefolded), "" being every thread. Raises ValueError for anything else."""
    return dict(map(_direction, texts))


def _direction(text: str) -> tuple[str, Literal[1, -1]]:
    thread, __, way = text.rpartition("=")
    if way.strip().casefold() not in _BETTER:
        sentence = _('We could not read "%(text)s". Please write up, down, or Errors=down.')
        raise ValueError(sentence % {"text": text})
    return thread.strip().casefold(), _BETTER[way.strip().casefold()]
