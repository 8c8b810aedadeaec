"""What kind of thing was done, told from the words alone."""

from collections.abc import Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    CORRECTED,
    REMOVED,
    REWORDED,
)
from quietwins.writing.comparing.edits import Change
from quietwins.writing.text import Word

_ENOUGH = 4
"""So many new words that carry a meaning of their own are a detail."""
_ARTICLES = frozenset(("a", "an", "the"))
_SWAPPED = (
    _ARTICLES,
    frozenset("about at by for from in into of on over to with within upon".split()),
    frozenset("that which who whom".split()),
)
"""Little words that stand where others of their sort stood: put right, and nothing else said."""
_ENDINGS = frozenset(
    "s es ed d ing ies ied y e en n er est ly ying r st ting ted ning ned ping ped ling led".split()
) | {"", "'s", "'", "s'"}
_STEM = 3
_MARKS = frozenset(".,;:!?…'\"‘’“”()[]-–—/")
_LITTLE = frozenset(
    """a about after all also although an and another any are as at be because been before being
    but by can could did do does down during each even every for from had has have he her his how
    i if in into is it its just many may me might more most much must my no not of off on one only
    or other our out over own shall she should so some still such than that the their them then
    there these they this those though through to too under up very was we were what when where
    which while who whom why will with would yet you your""".split()
)
"""Words that hold a sentence together."""


def kind_of(change: Change, before: frozenset[str], after: frozenset[str], quoted: bool) -> str:
    """One of diff.KINDS.

    before, after  what the older and the newer sentences say, as `meanings` gives it
    quoted         whether the change brings a quotation
    """
    if quoted:
        return ADDED_QUOTATION
    if is_corrected(change.old, change.new):
        return CORRECTED
    fresh, gone = meanings(change.new) - before, meanings(change.old) - after
    if len(fresh) >= _ENOUGH and len(fresh) > len(gone):
        return ADDED_DETAIL
    return REMOVED if not change.new and len(meanings(change.old)) >= _ENOUGH else REWORDED


def is_corrected(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether the words are the same but for their marks, capitals, joins, endings, spelling,
    articles and little words of one sort.
    """
    was, now = _letters(old), _letters(new)
    if not was and not now:
        return all(word.text in _MARKS for word in (*old, *new))
    if _run_together(was) == _run_together(now) or {*was, *now} <= _ARTICLES:
        return True
    return len(was) == len(now) and all(map(_is_slip, was, now))


def meanings(words: Sequence[Word]) -> frozenset[str]:
    """The beginnings of the words that carry a meaning of their own."""
    return frozenset(word[:5] for word in _letters(words) if word not in _LITTLE)


def _letters(words: Sequence[Word]) -> list[str]:
    return [word.text.lower().replace("\u2019", "'") for word in words if word.text[0].isalnum()]


def _run_together(words: Sequence[str]) -> str:
    return "".join(filter(str.isalnum, chain.from_iterable(words)))


def _is_slip(was: str, now: str) -> bool:
    return (
        was == now
        or any({was, now} <= sort for sort in _SWAPPED)
        or _is_same_word(was, now)
        or _is_spelled_nearly(was, now)
    )


def _is_same_word(was: str, now: str) -> bool:
    """Whether they differ in an ending: "cost" and "costs", "people" and "people's"."""
    at = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), None)
    at = min(len(was), len(now)) if at is None else at
    return at >= _STEM and {was[at:], now[at:]} <= _ENDINGS


def _is_spelled_nearly(was: str, now: str) -> bool:
    shorter = min(len(was), len(now))
    steps = OSA.distance(was, now, score_cutoff=3)
    if shorter < 4 or (steps > 1 and was[0] != now[0]):
        return False
    return steps <= 1 or (steps == 2 and shorter >= 5) or (steps == 3 and shorter >= 9)
