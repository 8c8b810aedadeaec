"""Which quotations are of a text, which are speech in a story, and which are titles."""

import re
from collections.abc import Iterable, Sequence
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

    Where a set text is known or named, or some words are those of somebody who writes about a
    text, nothing is taken for speech. Elsewhere all of it is, where some stands beside "said".
    """
    found = quotations(text)
    titles = [one for one in found if _is_title(text, one, profile)]
    rest = sorted({*found}.difference(titles))
    if not rest or profile.set_texts or _is_about_a_text(text):
        return Quoted(rest, (), titles)
    if any(_is_spoken(text, one) for one in rest):
        return Quoted((), rest, titles)
    return Quoted(rest, (), titles)


def _is_title(text: str, one: Quotation, profile: Profile) -> bool:
    said = one.said.lower().rstrip(".,")
    if said in set_texts() or said in {title.lower() for title in profile.set_texts}:
        return True
    before = _TITLED.search(text, max(0, one.start - 12), one.start)
    return bool(before and _CAPITALS.fullmatch(one.said.rstrip(",.")))


def _is_about_a_text(text: str) -> bool:
    small = text.lower()
    return any(title in small for title in set_texts()) or any(uses("about", text))


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
