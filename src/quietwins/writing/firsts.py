"""What is in a draft for the first time, of all that its writer handed in."""

from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import PEE, PEEL, STARTER
from quietwins.writing.history import Draft, Observation, Policy, Quote
from quietwins.writing.lexicon import zipf
from quietwins.writing.text import Word

JOINING_WORD = "joining_word"
PRECISE_WORD = "precise_word"
LONGEST_PARAGRAPH = "longest_paragraph"
_STEM = 5
"""Letters that forms of one word share: "reflect" and "reflected" are one word."""


def first_joining_word(history: Sequence[Draft]) -> Iterator[Observation]:
    """The rarest joining word that no draft before had."""
    *earlier, latest = history
    known = {one.text.lower() for draft in earlier for one in draft.read.joining}
    fresh = [one for one in latest.read.joining if one.text.lower() not in known]
    if earlier and fresh:
        yield _of_word(JOINING_WORD, history, min(fresh, key=_rarity))


def first_precise_word(history: Sequence[Draft], policy: Policy) -> Iterator[Observation]:
    """The rarest precise word that no draft before had in any form, quotations included."""
    *earlier, latest = history
    if sum(len(draft.read.words) for draft in earlier) < policy.settled:
        return
    known = {one.text.lower()[:_STEM] for draft in earlier for one in draft.read.words}
    known |= {word[:_STEM] for draft in history for word in _quoted_words(draft)}
    fresh = [one for one in latest.read.precise if one.text[:_STEM] not in known]
    if listed := [one for one in fresh if zipf(one.text)]:
        yield _of_word(PRECISE_WORD, history, min(listed, key=_rarity))


def _quoted_words(draft: Draft) -> Iterator[str]:
    for one in draft.read.quotations:
        yield from one.said.lower().split()


def _rarity(word: Word) -> tuple[float, str, int]:
    return min(map(zipf, word.text.split())), word.text.lower(), word.start


def _of_word(kind: str, history: Sequence[Draft], word: Word) -> Observation:
    return Observation(kind, history[-1].day, (), (Quote(len(history) - 1, word.start, word.end),))


def first_built(history: Sequence[Draft]) -> Iterator[Observation]:
    """A paragraph built as PEEL, or else as PEE; and a sentence on the teacher's starter."""
    *earlier, latest = history
    known = {one.way for draft in earlier for one in draft.read.built}
    if PEEL in known:
        known.add(PEE)
    fresh = {one.way: one for one in reversed(latest.read.built) if one.way not in known}
    if PEEL in fresh:
        fresh.pop(PEE, None)
    for way in (PEEL, PEE, STARTER):
        if earlier and way in fresh:
            shown = Quote(len(earlier), fresh[way].start, fresh[way].end)
            yield Observation(way, latest.day, (), (shown,))


def longest_paragraph(history: Sequence[Draft], policy: Policy) -> Iterator[Observation]:
    """A finished paragraph that is longer than every one before."""
    sizes = [
        (part.words, Quote(place, part.start, part.end))
        for place, draft in enumerate(history)
        for part in draft.read.parts
        if part.is_whole
    ]
    earlier = [one for one in sizes if one[1].draft < len(history) - 1]
    if earlier and len(earlier) < len(sizes):
        before = max(earlier, key=lambda one: one[0])
        after = max(sizes[len(earlier) :], key=lambda one: one[0])
        if after[0] >= before[0] + policy.longer:
            yield Observation(LONGEST_PARAGRAPH, history[-1].day, (before[1],), (after[1],))
