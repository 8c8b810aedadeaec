"""What each paragraph of a draft holds."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import Part
from quietwins.writing.quotations import Quotation
from quietwins.writing.text import Paragraph, Sentence, Text, Word
from quietwins.writing.word_lists import uses
from quietwins.writing.words import words as words_in

_SHORTEST, _UNENDED = 2, 3
"""Words of a sentence, and of one that has no end."""
_SHOWN = 3
"""Words of the writer's own after a word that shows."""
_ENDED = re.compile(r"[.!?\u2026\"'\u2019\u201d)]\s*\Z")


def parts(own: Text, words: Sequence[Word], quoted: Sequence[Quotation]) -> Iterator[Part]:
    """Each paragraph that has a sentence of the writer's own, in order.

    own     the text with everything quoted blanked, cut as it was before
    words   the writer's own words
    quoted  quotations of a text
    """
    starts = [word.start for word in words]
    quotes = [one.start for one in quoted]
    for paragraph in own.paragraphs:
        if sentences := [*_own_sentences(own, paragraph, starts)]:
            first, last = (bisect_left(quotes, at) for at in (paragraph.start, paragraph.end))
            inside = quoted[first:last]
            yield Part(
                paragraph.start,
                paragraph.end,
                sentences,
                _between(starts, paragraph.start, paragraph.end),
                _is_ended(own.text, paragraph.sentences[-1]),
                inside,
                [*_showing(own.text, paragraph, inside, starts)],
            )


def _own_sentences(own: Text, paragraph: Paragraph, starts: Sequence[int]) -> Iterator[Sentence]:
    heads = len(paragraph.sentences) == 1 and paragraph is not own.paragraphs[-1]
    for one in paragraph.sentences:
        ended = _is_ended(own.text, one)
        mine = _between(starts, one.start, one.end)
        enough = _SHORTEST if ended else _UNENDED
        if mine and (ended or not heads) and (mine >= enough or len(words_in(one.text)) >= enough):
            yield one


def _is_ended(text: str, sentence: Sentence) -> bool:
    return bool(_ENDED.search(text, sentence.end - 2, sentence.end))


def _showing(
    text: str, paragraph: Paragraph, quoted: Sequence[Quotation], starts: Sequence[int]
) -> Iterator[Word]:
    """Words that say what a quotation does, with more of the writer's words after them."""
    if quoted:
        for found in uses("showing", text, quoted[0].end, paragraph.end):
            if _between(starts, found.end(), paragraph.end) >= _SHOWN:
                yield Word(*found.span(), found[0])


def _between(starts: Sequence[int], start: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, start)
