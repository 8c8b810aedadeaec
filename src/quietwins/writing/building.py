"""Paragraphs built in a way that is taught."""

import re
from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import PEE, PEEL, STARTER, Built, Part
from quietwins.writing.text import Sentence
from quietwins.writing.word_lists import uses
from quietwins.writing.words import words

_POINT = 4
"""Words of the writer's own before the first quotation."""
_OPEN_END = re.compile(r"[\s.\u2026_]+\Z")


def built(text: str, parts: Sequence[Part], starters: Sequence[str]) -> tuple[Built, ...]:
    """Everything in `text`, its quotations blanked, that is built so, by paragraph."""
    return tuple(one for part in parts for one in _in_part(text, part, starters))


def _in_part(text: str, part: Part, starters: Sequence[str]) -> Iterator[Built]:
    for sentence in part.sentences:
        if any(_begins(sentence, starter) for starter in starters):
            yield Built(STARTER, sentence.start, sentence.end)
    if part.showing and _has_point(text, part):
        last = part.sentences[-1]
        shown = next((one for one in part.sentences if one.end > part.showing[0].start), last)
        yield Built(PEE, part.start, shown.end)
        if last is not shown and any(uses("linking", text, last.start, last.end)):
            yield Built(PEEL, part.start, last.end)


def _begins(sentence: Sentence, starter: str) -> bool:
    begins = _OPEN_END.sub("", starter).strip().lower()
    return bool(begins) and sentence.text.lower().startswith(begins)


def _has_point(text: str, part: Part) -> bool:
    return len(words(text[part.start : part.quotations[0].start])) >= _POINT
