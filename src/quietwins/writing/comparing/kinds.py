"""What kind of thing was done, told from the words alone."""

from collections.abc import Sequence
from itertools import chain

from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    CORRECTED,
    REMOVED,
    REWORDED,
)
from quietwins.writing.comparing.edits import Change
from quietwins.writing.comparing.little import LITTLE
from quietwins.writing.comparing.one_word import is_one, small
from quietwins.writing.text import Word

_DETAIL, _INSTEAD, _GONE = 3, 5, 4
"""So many words that carry a meaning are a detail where they came, a detail in the place of others,
and something taken out.
"""
_ARTICLES = frozenset(("a", "an", "the"))
_SKIPPED = _ARTICLES | {"to"}
_HELPING = frozenset("am are be been being do does has have had is to will would".split())
_JOINING = frozenset(("and", "or"))
_INSIDE = frozenset(",;:-–—")
_MARKS = _INSIDE | frozenset(".!?…'\"‘’“”()[]/")


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
    enough = _INSTEAD if meanings(change.old) else _DETAIL
    if len(fresh) >= enough and len(fresh) > len(gone):
        return ADDED_DETAIL
    return REMOVED if not change.new and len(meanings(change.old)) >= _GONE else REWORDED


def is_corrected(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether the words are the same but for their marks, capitals, joins, endings, spelling,
    articles, "to" and little words of one sort; or a little word helps a verb and did not.
    """
    was, now = _letters(old), _letters(new)
    marks = {word.text for word in (*old, *new) if not word.text[0].isalnum()}
    if marks and {*was, *now} <= _JOINING:
        return marks <= (_INSIDE if was or now else _MARKS)
    if _run_together(was) == _run_together(now) or {*was, *now} <= _ARTICLES:
        return True
    return _are_one(was, now) or (not was and {*now} <= _HELPING)


def _are_one(was: Sequence[str], now: Sequence[str]) -> bool:
    """Whether each is the other but for a slip, articles and "to" aside."""
    kept_was, kept_now = ([word for word in one if word not in _SKIPPED] for one in (was, now))
    every = [(was, now), (kept_was, kept_now)]
    return any(a and len(a) == len(b) and all(map(is_one, a, b)) for a, b in every)


def meanings(words: Sequence[Word]) -> frozenset[str]:
    """The beginnings of the words that carry a meaning of their own."""
    return frozenset(word[:5] for word in _letters(words) if word not in LITTLE)


def _letters(words: Sequence[Word]) -> list[str]:
    return [small(word.text) for word in words if word.text[0].isalnum()]


def _run_together(words: Sequence[str]) -> str:
    return "".join(filter(str.isalnum, chain.from_iterable(words)))
