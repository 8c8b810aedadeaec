"""Days as people write them. Day-first or month-first is the whole column's decision."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from quietwins.formats.errors import CannotRead
from quietwins.formats.numbers import latin
from quietwins.language import N_, _

DAY = N_("a date such as 2025-11-30")
WHICH = N_("a day such as 2025-09-12, or say whether the day or the month comes first")

_TIME = r"(?:[T,]?\s*\d{1,2}[:.]\d{2}.*)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.ASCII)
_PARTS = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.ASCII)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+", re.IGNORECASE)
_WORDED = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?[\s.-]*([a-z]+)|([a-z]+)[\s.-]*(\d{{1,2}})(?:st|nd|rd|th)?)"
    rf"[\s.,-]+(\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def day_first(cells: Iterable[str]) -> bool | None:
    """Whether the day comes first in a column like 25/9/2025; None where the cells leave it open.

    Any part over 12 decides, and so does a weekday; where cells contradict each other, most of
    them do.
    """
    cells = list(cells)
    leaning = sum(times * _leans(cell) for cell, times in Counter(cells).items())
    for left, right, times in _pairs(cells):
        leaning += times * ((left > 12 >= right) - (right > 12 >= left))
    return leaning > 0 if leaning else None


def is_open(cells: Iterable[str]) -> bool:
    """Whether a person has to say which comes first."""
    cells = list(cells)
    return day_first(cells) is None and any(
        left != right and min(left, right) <= 12 for left, right, __ in _pairs(cells)
    )


@lru_cache(maxsize=4096)
def day(text: str, day_first: bool | None) -> date:
    """The day in `text`, its time left aside; years from 1990 to 2100, two digits meaning 20xx.

    Raises CannotRead for what is no day, and for 3/4/2025 where `day_first` is None.
    """
    text = _WEEKDAY.sub("", latin(text), count=1)
    if iso := _ISO.fullmatch(text):
        return _day(*iso.groups())
    if parts := _PARTS.fullmatch(text):
        left, __, right, year = parts.groups()
        if day_first is None and int(left) != int(right):
            raise CannotRead(_(WHICH if min(int(left), int(right)) <= 12 else DAY))
        return _day(year, right, left) if day_first else _day(year, left, right)
    if worded := _WORDED.fullmatch(text):
        first, after, before, last, year = worded.groups()
        return _day(year, str(_month(after or before)), first or last)
    raise CannotRead(_(DAY))


def is_day(text: str) -> bool:
    """Whether `text` is a day in one reading at least."""
    return any(_reads(text, first) for first in (True, False))


def _reads(text: str, first: bool) -> bool:
    try:
        day(text, first)
    except CannotRead:
        return False
    return True


def _pairs(cells: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """The two parts of each cell like 3/4/2025, and how many cells have them."""
    for cell, times in Counter(cells).items():
        if parts := _PARTS.fullmatch(_WEEKDAY.sub("", latin(cell), count=1)):
            yield int(parts[1]), int(parts[3]), times


def _leans(text: str) -> int:
    """1 where "Mon 8/9/2025" is a Monday with the day first alone, -1 with the month, else 0."""
    named = _WEEKDAY.match(latin(text))
    if not named:
        return 0
    weekday = _WEEKDAYS.index(named[0][:3].lower())
    first, last = (_weekday(text, way) == weekday for way in (True, False))
    return first - last


def _weekday(text: str, first: bool) -> int | None:
    try:
        return day(text, first).weekday()
    except CannotRead:
        return None


def _month(word: str) -> int:
    word = word.lower()
    for number, name in enumerate(_MONTHS, 1):
        if word == name or word == name[:3] or (word, number) == ("sept", 9):
            return number
    raise CannotRead(_(DAY))


def _day(year: str, month: str, day: str) -> date:
    full = int(year) + (2000 if len(year) == 2 else 0)
    if not 1990 <= full <= 2100:
        raise CannotRead(_("a year from 1990 to 2100"))
    try:
        return date(full, int(month), int(day))
    except ValueError:
        raise CannotRead(_(DAY)) from None
