"""What was done to the words of a sentence, or of some that are one in the other draft."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quietwins.writing.comparing.alignment import common
from quietwins.writing.comparing.diff import Span
from quietwins.writing.text import Sentence, Word

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019\u2010\u2011-][^\W_]+)*|[^\w\s]|_")
_LITTLE_LEFT = 0.25
"""Where less than that of either is in both, the whole was written anew."""


Run = tuple[slice, slice]
"""Words that are the same in both: where in the older draft, and where in the newer."""
_START: Run = (slice(0, 0), slice(0, 0))
_SHORT, _SEVERAL = 3, 2


class Change(NamedTuple):
    """Words and marks of the older draft, and what stands there in the newer one."""

    old: Sequence[Word]
    new: Sequence[Word]

    @property
    def old_span(self) -> Span | None:
        """None where nothing stood there."""
        return _span(self.old)

    @property
    def new_span(self) -> Span | None:
        """None where nothing stands there now."""
        return _span(self.new)


def tokens(sentences: Sequence[Sentence]) -> list[Word]:
    """Their words and marks, with their spans in the whole text."""
    return [
        Word(one.start + found.start(), one.start + found.end(), found[0])
        for one in sentences
        for found in _TOKEN.finditer(one.text)
    ]


def changes(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Change]:
    """What differs between two runs of words, in order; the whole where little is in both."""
    runs = [*common([word.text for word in old], [word.text for word in new])]
    kept = sum(run.stop - run.start for run, __ in runs)
    if kept < _LITTLE_LEFT * max(len(old), len(new)):
        runs = []
    runs = [*_that_hold(runs, old, new)]
    yield from (one for one in gaps(runs, old, new) if one.old or one.new)


def gaps(runs: Sequence[Run], old: Sequence[Word], new: Sequence[Word]) -> Iterator[Change]:
    """What stands before, between and after runs, in order; nothing on a side is nothing there."""
    for (before, after), (old_next, new_next) in pairwise([_START, *runs, (_end(old), _end(new))]):
        yield Change(old[before.stop : old_next.start], new[after.stop : new_next.start])


def _that_hold(runs: Sequence[Run], old: Sequence[Word], new: Sequence[Word]) -> Iterator[Run]:
    """Runs but for a short word or mark alone, with several words written anew on both sides."""
    for at, run in enumerate(runs):
        (before, after), (last, now) = run, runs[at - 1] if at else _START
        (following, then) = runs[at + 1] if at + 1 < len(runs) else (_end(old), _end(new))
        left = max(before.start - last.stop, after.start - now.stop)
        right = max(following.start - before.stop, then.start - after.stop)
        short = before.stop - before.start == 1 and len(old[before.start].text) <= _SHORT
        if not (short and min(left, right) >= _SEVERAL):
            yield run


def _end(words: Sequence[Word]) -> slice:
    return slice(len(words), len(words))


def _span(words: Sequence[Word]) -> Span | None:
    return (words[0].start, words[-1].end) if words else None
