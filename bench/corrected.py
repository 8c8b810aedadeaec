"""Whether slips that are told as mended were mended, and not made."""

from collections.abc import Iterable, Sequence

from bench.shares import Share
from quietwins.writing import Draft, analyse
from quietwins.writing.comparing import compare
from quietwins.writing.corrections import self_correction


def mended(old: str, new: str) -> int:
    """How many places are told as put right from `old` to `new`."""
    history = [Draft("piece", day, analyse(text)) for day, text in enumerate((old, new))]
    return sum(len(one.after) for one in self_correction(history, compare(old, new)))


def direction(pairs: Iterable[tuple[str, str]]) -> Share:
    """Of the places told as mended from older to newer, or from newer to older, how many the first.

    Whoever corrects a text mends; told backwards, nothing should be.
    """
    each: Sequence[tuple[int, int]] = [(mended(a, b), mended(b, a)) for a, b in pairs]
    right, wrong = sum(one for one, _ in each), sum(one for _, one in each)
    return Share(right, right + wrong)
