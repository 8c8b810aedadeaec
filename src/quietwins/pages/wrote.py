"""What shows a win of writing: the draft's own words, and what stood before them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Any
from uuid import UUID

from quietwins.formats.drafts.steps import NEW_WORDS, RULES
from quietwins.formats.errors import shown
from quietwins.language import _
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, Showed
from quietwins.sharing.writing import drafts_for

_STOP = re.compile(r"[.!?…]+(?=\s)|\n")
_LONG, _SHORT = 300, 70
_MANY = 10


@dataclass(frozen=True)
class Wrote:
    """The draft, its day, what stood before and what stands there now.

    pairs  was and is, where one took the other's place
    mine   whether the reader wrote it, and has its page
    """

    draft: UUID
    day: date
    before: Sequence[str]
    now: Sequence[str]
    pairs: Sequence[tuple[str, str]]
    mine: bool


def wrote(wins: Iterable[Any], viewer: Person | None) -> Mapping[int, Wrote]:
    """By anchor, of those wins whose draft `viewer` may read. What stood before is in drafts that
    may be private: it is for their writer alone. No query where no win is of writing.
    """
    rules = {win.anchor_id: win.rule for win in wins if win.rule in RULES}
    if not rules:
        return {}
    readable = Showed.objects.filter(entry__in=rules, draft__in=drafts_for(viewer))
    rows = list(readable.select_related("draft__piece"))
    mine = [one for one in rows if viewer and one.draft.piece.owner_id == viewer.pk]
    named = {name for one in mine for name, *_ in one.before}
    texts = dict(Draft.objects.filter(public_id__in=named).values_list("public_id", "text"))
    return {
        one.entry_id: _wrote(one, rules[one.entry_id], texts if one in mine else None)
        for one in rows
    }


def in_words(one: Wrote) -> Iterator[str]:
    """The same for paper, a line each."""
    said = _("“%(old)s” is now “%(new)s”")
    yield from (said % {"old": old, "new": new} for old, new in one.pairs)
    yield from (_("Before: “%(words)s”") % {"words": words} for words in one.before)
    yield from (_("Now: “%(words)s”") % {"words": words} for words in one.now)


def _wrote(one: Showed, rule: str, texts: Mapping[UUID, str] | None) -> Wrote:
    most = _SHORT if rule == "fewer_slips" else _LONG
    text = one.draft.text
    spans = [around(text, *span) if one.kind in NEW_WORDS else span for span in one.after]
    now = [_cut(text[start:end], most) for start, end in spans[:_MANY]]
    was = [] if texts is None else [(texts.get(UUID(name), ""), *at) for name, *at in one.before]
    before = [_cut(text[start:end], most) for text, start, end in was[:_MANY]]
    pairs = list(zip(before, now, strict=True)) if rule == "corrected" and before else []
    return Wrote(
        draft=one.draft.public_id,
        day=one.draft.happened_on,
        before=() if pairs else before,
        now=() if pairs else now,
        pairs=pairs,
        mine=texts is not None,
    )


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """A word with what stands about it, up to the next stops: its sentence, or near enough."""
    before = [stop.end() for stop in _STOP.finditer(text, 0, start)]
    after = _STOP.search(text, end)
    return before[-1] if before else 0, after.end() if after else len(text)


def _cut(words: str, most: int) -> str:
    return shorten(shown(words, len(words)), most, placeholder=" …")
