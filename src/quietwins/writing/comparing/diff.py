"""What became of one draft in the next, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quietwins.writing.text import Text

CORRECTED = "corrected"
REWORDED = "reworded"
ADDED_DETAIL = "added_detail"
ADDED_QUOTATION = "added_quotation"
MOVED = "moved"
REMOVED = "removed"
ADDED = (ADDED_DETAIL, ADDED_QUOTATION)
KINDS = (CORRECTED, REWORDED, ADDED_DETAIL, ADDED_QUOTATION, MOVED, REMOVED)

Span = tuple[int, int]
"""[start, end) in code points of the text as it was read."""


class Pair(NamedTuple):
    """Sentences of the older draft, and what they are in the newer one; each counted from 0.

    similarity  0 to 1, by the letters they share in order
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float


class Edit(NamedTuple):
    """One thing done, where it stands in either draft; None where it stands in one alone."""

    kind: str
    old: Span | None
    new: Span | None


class Gain(NamedTuple):
    """Something that is literally more in the newer draft: what, and where in it."""

    kind: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Diff:
    """Two drafts beside each other. `edits` stand in the order of the newer one."""

    old: Text
    new: Text
    pairs: Sequence[Pair]
    edits: Sequence[Edit]
    stronger: Sequence[Gain]
