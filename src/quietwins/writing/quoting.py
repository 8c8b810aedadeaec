"""Which quotations are of a text, which are speech in a story, and which are titles."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from operator import not_
from typing import NamedTuple

from quietwins.writing.profile import Profile, set_texts
from quietwins.writing.quotations import Quotation, quotations
from quietwins.writing.word_lists import uses

_TITLED = re.compile(
    r"\b(?:in|of|from|poem|play|novel|book|story|called|titled|chapter|text)[ ,:]+\Z", re.IGNORECASE
)
_CAPITALS = re.compile(r"[A-Z\d][\w'\u2019]*(?: (?:[A-Z\d][\w'\u2019]*|of|the|and|a|an|in|to))*")
_NEAR = 40


class Quoted(NamedTuple):
    """Everything in quotation marks: of a text, in a story, and the rest, which are titles."""

    texts: Sequence[Quotation]
    speech: Sequence[Quotation]
    titles: Sequence[Quotation]


def quoted(text: str, profile: Profile) -> Quoted:
    """What stands in quotation marks in `text`, told apart.

    Where a set text is known, or named, or some words say what a quotation shows, nothing is taken
    for speech. Elsewhere it is speech beside "said" and its like.
    """
    found = quotations(text)
    titles, rest = _divided(found, lambda one: _is_title(text, one, profile))
    if not rest or profile.set_texts or _is_about_a_text(text):
        return Quoted(rest, (), titles)
    speech, texts = _divided(rest, lambda one: _is_spoken(text, one))
    return Quoted(texts, speech, titles)


def _divided(
    found: Sequence[Quotation], is_so: Callable[[Quotation], bool]
) -> tuple[list[Quotation], list[Quotation]]:
    """Those of which it is so, and the others."""
    so = [is_so(one) for one in found]
    return [*compress(found, so)], [*compress(found, map(not_, so))]


def _is_title(text: str, one: Quotation, profile: Profile) -> bool:
    said = one.said.lower().rstrip(".,")
    if said in set_texts() or said in {title.lower() for title in profile.set_texts}:
        return True
    before = _TITLED.search(text, max(0, one.start - 12), one.start)
    return bool(before and _CAPITALS.fullmatch(one.said.rstrip(",.")))


def _is_about_a_text(text: str) -> bool:
    small = text.lower()
    return any(title in small for title in set_texts()) or any(uses("showing", text))


def _is_spoken(text: str, one: Quotation) -> bool:
    start, end = max(0, one.start - _NEAR), min(len(text), one.end + _NEAR)
    return any(uses("speaking", text, start, one.start)) or any(
        uses("speaking", text, one.end, end)
    )


def blanked(text: str, spans: Iterable[Quotation]) -> str:
    """`text` with the characters of each quotation put away, and as long as it was."""
    pieces, last = [], 0
    for one in sorted(spans):
        pieces += [text[last : one.start], '"' * (one.end - one.start)]
        last = one.end
    return "".join((*pieces, text[last:]))
