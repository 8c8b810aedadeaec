"""Paragraphs built in a way that is taught."""

import re
from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import PEE, PEEL, STARTER, Built, Part
from quietwins.writing.text import Sentence, Word
from quietwins.writing.word_lists import uses

_POINT = 4
"""Words of the writer's own before the first quotation."""
_OPEN_END = re.compile(r"[\s.\u2026_]+\Z")


def built(
    text: str, parts: Sequence[Part], words: Sequence[Word], starters: Sequence[str]
) -> tuple[Built, ...]:
    """Everything in `text`, its quotations blanked, that is built so, by paragraph."""
    found = (one for part in parts for one in _in_part(text, part, words, starters))
    return tuple(found)


def _in_part(
    text: str, part: Part, words: Sequence[Word], starters: Sequence[str]
) -> Iterator[Built]:
    for sentence in part.sentences:
        if any(_begins(sentence, starter) for starter in starters):
            yield Built(STARTER, sentence.start, sentence.end)
    if part.showing and _has_point(part, words):
        shown = next(one for one in part.sentences if one.end > part.showing[0].start)
        yield Built(PEE, part.start, shown.end)
        last = part.sentences[-1]
        if last is not shown and any(uses("linking", text, last.start, last.end)):
            yield Built(PEEL, part.start, last.end)


def _begins(sentence: Sentence, starter: str) -> bool:
    begins = _OPEN_END.sub("", starter).strip().lower()
    return bool(begins) and sentence.text.lower().startswith(begins)


def _has_point(part: Part, words: Sequence[Word]) -> bool:
    before = [one for one in words if part.start <= one.start < part.quotations[0].start]
    return len(before) >= _POINT
