"""Two drafts side by side: what was added, corrected, moved or said another way is marked.

Each kind has a colour and a line of its own, so that a print in grey says the same.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from markupsafe import Markup

from quietwins.language import tag
from quietwins.pictures.templates import template
from quietwins.wording import Voice
from quietwins.wording.drafts import KIND_WORDS, edit_words, kind_words, stronger_words
from quietwins.writing.comparing import Diff, Edit, Gain
from quietwins.writing.comparing.diff import ADDED, MOVED, REWORDED
from quietwins.writing.text import Paragraph, Text

_SHOWN, _LONGEST = 3, 120
UNSEEN = {at: 0x2400 + at for at in range(32) if chr(at) not in "\t\n\r"}
"""Signs that a browser would leave out, and the picture of each."""


@dataclass(frozen=True)
class Piece:
    """Words in a row. `kind` is "" where they are in both drafts; `was` what stood there before."""

    text: str
    kind: str = ""
    moved: bool = False
    was: str | None = None


class _Mark(NamedTuple):
    """A kind of edit over [start, end) of one draft; `was` what stood there in the older one."""

    start: int
    end: int
    kind: str
    was: str | None = None


Spanned = TypeVar("Spanned", _Mark, Paragraph)


def drafts(diff: Diff, *, then: str, now: str, voice: Voice = "you") -> Markup:
    """The figure; `then` and `now` are what the two are called, and `voice` whom it is said to:
    their writer, or their teacher. It brings no style of its own.
    """
    sides = (then, _side(diff.old, _then(diff))), (now, _side(diff.new, _now(diff)))
    drawn = template("drafts.html").render(
        sides=sides,
        names={kind: kind_words(kind) for kind in KIND_WORDS},
        asks=any(edit.old and edit.new and edit.kind != MOVED for edit in diff.edits),
        kinds=[(kind, kind_words(kind), count) for kind, count in _counted(diff.edits)],
        gains=[
            (stronger_words(gain.kind, len(gain.spans), voice), _words(diff, gain))
            for gain in diff.stronger
        ],
        edits=[_said(diff, edit) for edit in diff.edits],
        same=diff.old.text == diff.new.text,
    )
    return Markup(drawn)  # noqa: S704 - the template escapes


def drafts_page(diff: Diff, *, then: str, now: str) -> str:
    """The whole page as text. It needs no other file and calls nowhere."""
    picture = drafts(diff, then=then, now=now)
    return template("drafts_page.html").render(language=tag(), picture=picture)


def _counted(edits: Sequence[Edit]) -> list[tuple[str, int]]:
    counts = Counter(edit.kind for edit in edits)
    return [(kind, counts[kind]) for kind in KIND_WORDS if counts[kind]]


def _words(diff: Diff, gain: Gain) -> list[str]:
    """The first few places of it; of paragraphs none, for they are the draft."""
    spans = [] if gain.kind == "paragraphs" else gain.spans[:_SHOWN]
    return [_short(diff.new.text[slice(*span)]) for span in spans]


def _said(diff: Diff, edit: Edit) -> str:
    old = None if edit.old is None else _short(diff.old.text[slice(*edit.old)])
    new = None if edit.new is None else _short(diff.new.text[slice(*edit.new)])
    return edit_words(edit.kind, old, new)


def _short(text: str) -> str:
    line = " ".join(text.translate(UNSEEN).split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


def _then(diff: Diff) -> list[_Mark]:
    """What was there is not drawn as added, whatever took its place."""
    return [
        _Mark(*edit.old, REWORDED if edit.kind in ADDED else edit.kind)
        for edit in diff.edits
        if edit.old
    ]


def _now(diff: Diff) -> list[_Mark]:
    return [_Mark(*edit.new, edit.kind, _was(diff, edit)) for edit in diff.edits if edit.new]


def _was(diff: Diff, edit: Edit) -> str | None:
    if edit.old is None or edit.kind == MOVED:
        return None
    return diff.old.text[slice(*edit.old)].translate(UNSEEN)


def _side(text: Text, marks: Sequence[_Mark]) -> list[list[Piece]]:
    """The pieces of each paragraph, in order."""
    moved = sorted(mark for mark in marks if mark.kind == MOVED)
    done = sorted(mark for mark in marks if mark.kind != MOVED)
    spans = [
        *((one.start, one.end) for one in text.paragraphs),
        *((one.start, one.end) for one in marks),
    ]
    pieces: dict[int, list[Piece]] = {one.start: [] for one in text.paragraphs}
    for start, end in pairwise(sorted({at for span in spans for at in span})):
        if paragraph := _over(text.paragraphs, start):
            mark = _over(done, start) or _Mark(start, end, "")
            was = mark.was if mark.start == start else None
            shown = text.text[start:end].translate(UNSEEN)
            piece = Piece(shown, mark.kind, _over(moved, start) is not None, was)
            pieces[paragraph.start].append(piece)
    return [*pieces.values()]


def _over(spans: Sequence[Spanned], at: int) -> Spanned | None:
    """The one that `at` stands in, of spans in order."""
    found = bisect_right(spans, at, key=lambda span: span.start) - 1
    return spans[found] if found >= 0 and at < spans[found].end else None
