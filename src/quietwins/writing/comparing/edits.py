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
    first, last = (slice(0, 0), slice(0, 0)), (_end(old), _end(new))
    for (before, after), (old_next, new_next) in pairwise([first, *runs, last]):
        was, now = old[before.stop : old_next.start], new[after.stop : new_next.start]
        if was or now:
            yield Change(was, now)


def _end(words: Sequence[Word]) -> slice:
    return slice(len(words), len(words))


def _span(words: Sequence[Word]) -> Span | None:
    return (words[0].start, words[-1].end) if words else None
