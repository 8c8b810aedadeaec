"""What one cell of marks says: a number, a tick, an excuse, or nothing recorded."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from quietwins.formats.errors import CannotRead
from quietwins.formats.numbers import latin, number
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

MARK = N_("a mark such as 7.5 or 7/10, a tick, or an empty cell")
SHARE = N_("a share from 0 to 1, such as 0.85")

RESTED = "ex|exc|excused|exempt|rest|rested"
NOTHING = (
    "|-|–|—|n/a|not attempted|not available|not submitted|not started|not done|missing"
    "|(read only)|no|n|incomplete|not yet|false|✗|✘"
)
TICKS = "x|✓|✔|✔\ufe0f|☑|✅|y|yes|true|done|complete|completed|submitted|handed in|turned in"
_WORDS = {
    word: state
    for words, state in (
        (RESTED, State.RESTED),
        (NOTHING, State.NOTHING),
        (TICKS, State.DONE),
        ("recalled", State.RECALLED),
        ("not recalled", State.NOT_RECALLED),
    )
    for word in words.split("|")
}
_LETTER = re.compile(r"[A-GU](?:\*{1,2}|[+-])?", re.IGNORECASE)
_OUT_OF = re.compile(r"(.+?)\s*(?:/|\bout of\b|\bof\b)\s*(.+)", re.IGNORECASE)
_RUNS = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_NEGATIVE = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?\s?%?", re.IGNORECASE | re.ASCII)


class Cell(NamedTuple):
    """A cell's meaning. `amount` and `out_of` are in the cell's own unit, None where not said."""

    state: State
    amount: float | None = None
    out_of: float | None = None
    letter: bool = False


@lru_cache(maxsize=8192)
def mark(text: str) -> Cell:
    """What a cell of marks says. Raises CannotRead; a cell that cannot be read is never zero."""
    text = latin(text)
    state = _WORDS.get(" ".join(text.casefold().split()))
    if state is not None:
        return Cell(state)
    if _LETTER.fullmatch(text):
        return Cell(State.DONE, letter=True)
    if text.endswith("%"):
        return Cell(State.DONE, number(text[:-1]), 100.0)
    if share := _OUT_OF.fullmatch(text):
        return Cell(State.DONE, number(share[1]), most(share[2]))
    return Cell(State.DONE, _amount(text))


def share(text: str) -> Cell:
    """What a cell of shares says: 0.85 is out of 1. Raises CannotRead, above 1 and below 0 too."""
    cell = mark(text)
    if cell.amount is None or cell.out_of is not None:
        return cell
    if not 0 <= cell.amount <= 1:
        raise CannotRead(_(SHARE))
    return cell._replace(out_of=1.0)


def most(text: str) -> float:
    """What something is out of: a number above zero. Raises CannotRead."""
    value = number(text)
    if value <= 0:
        raise CannotRead(_("a number above zero"))
    return value


def is_blank(cells: Iterable[str]) -> bool:
    return not any(map(str.strip, cells))


def are_words(cells: Iterable[str], *, letters: bool = False) -> bool:
    """Whether most filled cells are neither a number nor a tick (nor, with `letters`, a grade)."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(_is_mark(cell, letters) for cell in filled) * 2 < len(filled)


def safe(text: str) -> str:
    """`text` for a file that a spreadsheet opens: what it would run is led by an apostrophe.

    Plain numbers, negative ones too, stay as they are.
    """
    return f"'{text}" if _RUNS.match(text) and not _NEGATIVE.fullmatch(text) else text


def _is_mark(text: str, letters: bool) -> bool:
    try:
        return not mark(text).letter or letters
    except CannotRead as trouble:
        return trouble.in_doubt


def _amount(text: str) -> float:
    try:
        return number(text)
    except CannotRead as trouble:
        if trouble.in_doubt:
            raise
        raise CannotRead(_(MARK)) from None
