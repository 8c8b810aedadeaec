"""Slips of words that stand together, in one sentence."""

from collections.abc import Iterator, Sequence

from quietwins.writing.slips.patterns import BREAK, START, found_at, names_of
from quietwins.writing.slips.slip import Slip
from quietwins.writing.text import Sentence, Word

_UNBROKEN = " \t\n\r'\u2019"

Said = tuple[Word | None, frozenset[str]]


def in_phrases(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Slip]:
    """What patterns find in the `words` of a `sentence` of `text`."""
    said = list(_said(text, sentence, words))
    named = [names for _, names in said]
    for at, names in enumerate(named):
        if names and (found := found_at(named, at)):
            kind, first, last = found
            begin, end = said[first][0], said[last - 1][0]
            if begin and end:
                yield Slip(begin.start, end.end, kind)


def _said(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Said]:
    """Each word with what it may be called; no word where a sentence begins or a breath ends."""
    yield None, names_of(START)
    before = sentence.start
    for word in words:
        if text[before : word.start].strip(_UNBROKEN):
            yield None, names_of(BREAK)
        yield word, names_of(word.text)
        before = word.end
    yield None, names_of(BREAK)
