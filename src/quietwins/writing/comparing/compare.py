"""Two drafts beside each other."""

from collections.abc import Iterator, Sequence

from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    MOVED,
    REMOVED,
    Diff,
    Edit,
    Pair,
    Span,
)
from quietwins.writing.comparing.edits import changes, tokens
from quietwins.writing.comparing.kinds import kind_of, meanings
from quietwins.writing.comparing.pairing import crossing, paired
from quietwins.writing.comparing.stronger import stronger
from quietwins.writing.quotations import Quotation, quotations
from quietwins.writing.sentences import in_paragraphs
from quietwins.writing.text import Sentence, Text

_MOSTLY = 0.5


def compare(old: str, new: str, same_piece: bool = True) -> Diff:
    """What was done to `old` to make `new`.

    same_piece  False for two pieces about different things, which stand side by side and no more
    errors      none: empty text has no sentences
    source      ../docs/writing-compare.md
    """
    before, after = in_paragraphs(old), in_paragraphs(new)
    if not same_piece:
        return Diff(before, after, (), (), ())
    pairs = paired(before.sentences, after.sentences)
    quoted = _fresh_quotations(old, new)
    edits = sorted(_edits(before, after, pairs, quoted), key=_place)
    brought = [
        one
        for one in quoted
        if any(edit.kind == ADDED_QUOTATION and edit.new and _in(one, edit.new) for edit in edits)
    ]
    return Diff(before, after, pairs, edits, [*stronger(before, after, pairs, edits, brought)])


def _edits(
    old: Text, new: Text, pairs: Sequence[Pair], quoted: Sequence[Quotation]
) -> Iterator[Edit]:
    moved = crossing(pairs)
    for pair in pairs:
        was = [old.sentences[at] for at in pair.old]
        now = [new.sentences[at] for at in pair.new]
        if pair in moved:
            yield Edit(MOVED, _whole(was), _whole(now))
        yield from _in_pair(was, now, quoted)
    held_before = {at for pair in pairs for at in pair.old}
    held_after = {at for pair in pairs for at in pair.new}
    for at, one in enumerate(new.sentences):
        if at not in held_after:
            span = one.start, one.end
            yield Edit(ADDED_QUOTATION if _brings(quoted, span) else ADDED_DETAIL, None, span)
    for at, one in enumerate(old.sentences):
        if at not in held_before:
            yield Edit(REMOVED, (one.start, one.end), None)


def _in_pair(
    old: Sequence[Sentence], new: Sequence[Sentence], quoted: Sequence[Quotation]
) -> Iterator[Edit]:
    was, now = tokens(old), tokens(new)
    said = meanings(was)
    for change in changes(was, now):
        span = change.new_span
        brings = span is not None and _brings(quoted, span)
        yield Edit(kind_of(change, said, brings), change.old_span, span)


def _fresh_quotations(old: str, new: str) -> list[Quotation]:
    """What `new` quotes and `old` did not."""
    before = {one.said for one in quotations(old)}
    return [one for one in quotations(new) if one.said not in before]


def _brings(quoted: Sequence[Quotation], span: Span) -> bool:
    """Whether any of them stands in `span`."""
    return any(_in(one, span) for one in quoted)


def _in(one: Quotation, span: Span) -> bool:
    """Whether most of it does."""
    return min(one.end, span[1]) - max(one.start, span[0]) > _MOSTLY * (one.end - one.start)


def _whole(sentences: Sequence[Sentence]) -> Span:
    return sentences[0].start, sentences[-1].end


def _place(edit: Edit) -> tuple[bool, Span, Span]:
    """By the newer draft; what is in the older one alone stands at the end."""
    none = (0, 0)
    return edit.new is None, edit.new or none, edit.old or none
