"""Headings that are days: "08/09/2025", "Mon 8 Sep 2025 AM", "w/c 08/09/2025 – PM"."""

import re
from functools import lru_cache

from quietwins.formats import days

_BEFORE = re.compile(
    r"(?:w\s*/\s*[cb]|wk|week)\.?\s*(?:(?:commencing|beginning|starting|of|ending)\b)?[\s:–—-]*",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"[\s,;:(\[–—-]*\b(am|pm|a\.m\.|p\.m\.|morning|afternoon|session [12])[)\]]?[\s:–—-]*",
    re.IGNORECASE,
)
_DASHES = re.compile(r"(?<=\d)\s?[–—‑]\s?(?=\d)")


@lru_cache(maxsize=4096)
def bare(title: str) -> str:
    """The day in a heading, without the session and the words for a week around it."""
    text = _SESSION.sub(" ", _DASHES.sub("-", title.strip()), count=1)
    return _BEFORE.sub("", text, count=1).strip(" \t,;:–—-")


@lru_cache(maxsize=4096)
def is_headed_by_day(title: str) -> bool:
    return days.is_day(bare(title))
