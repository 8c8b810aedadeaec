"""Quotations that a draft has and the one before had not."""

from bisect import bisect_right
from collections.abc import Sequence

from quietwins.writing.comparing.diff import Span
from quietwins.writing.quotations import Quotation, quotations

_MOSTLY = 0.5


def fresh_quotations(old: str, new: str) -> list[Quotation]:
    """What `new` quotes and `old` did not, in order."""
    before = {one.said for one in quotations(old)}
    return [one for one in quotations(new) if one.said not in before]


def within(quoted: Sequence[Quotation], span: Span | None) -> list[Quotation]:
    """Those of `quoted`, which stand in order, that lie mostly in `span`."""
    if span is None:
        return []
    first = max(0, bisect_right(quoted, span[0], key=lambda one: one.start) - 1)
    last = bisect_right(quoted, span[1], key=lambda one: one.start)
    return [one for one in quoted[first:last] if _lies_in(one, span)]


def _lies_in(one: Quotation, span: Span) -> bool:
    both = min(one.end, span[1]) - max(one.start, span[0])
    return both > _MOSTLY * (one.end - one.start)
