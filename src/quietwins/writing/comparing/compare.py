"""Two drafts beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

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
from quietwins.writing.comparing.parting import parted
from quietwins.writing.comparing.quoted import fresh_quotations, within
from quietwins.writing.comparing.stronger import stronger
from quietwins.writing.quotations import Quotation
from quietwins.writing.sentences import in_paragraphs
from quietwins.writing.text import Sentence


def compare(old: str, new: str, same_piece: bool = True) -> Diff:
    """What was done to `old` to make `new`.

    same_piece  False for two pieces about different things, which stand side by side and no more
    errors      none: empty text has no sentences
    source      ../docs/writing-compare.md
    """
    diff = Diff(in_paragraphs(old), in_paragraphs(new), (), (), ())
    if not same_piece:
        return diff
    was, now = diff.old.sentences, diff.new.sentences
    pairs, quoted = paired(was, now), fresh_quotations(old, new)
    done = [*_in_pairs(was, now, pairs, quoted), *_alone(was, now, pairs, quoted)]
    edited = replace(diff, pairs=pairs, edits=sorted(done, key=_place))
    return replace(edited, stronger=[*stronger(edited, quoted)])


def _in_pairs(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    pairs: Sequence[Pair],
    quoted: Sequence[Quotation],
) -> Iterator[Edit]:
    moved = crossing(pairs)
    for pair in pairs:
        was, now = [old[at] for at in pair.old], [new[at] for at in pair.new]
        if pair in moved:
            yield Edit(MOVED, _whole(was), _whole(now))
        if [one.text for one in was] != [one.text for one in now]:
            yield from in_pair(was, now, quoted)


def in_pair(
    old: Sequence[Sentence], new: Sequence[Sentence], quoted: Sequence[Quotation]
) -> Iterator[Edit]:
    """What was done inside sentences that are one; `quoted` is what is quoted anew, in order."""
    was, now = tokens(old), tokens(new)
    before, after = meanings(was), meanings(now)
    for change in chain.from_iterable(map(parted, changes(was, now))):
        span = change.new_span
        kind = kind_of(change, before, after, bool(within(quoted, span)))
        yield Edit(kind, change.old_span, span)


def _alone(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    pairs: Sequence[Pair],
    quoted: Sequence[Quotation],
) -> Iterator[Edit]:
    """Whole sentences that are in one draft."""
    for one in _without([at for pair in pairs for at in pair.old], old):
        yield Edit(REMOVED, _whole([one]), None)
    for one in _without([at for pair in pairs for at in pair.new], new):
        span = _whole([one])
        yield Edit(ADDED_QUOTATION if within(quoted, span) else ADDED_DETAIL, None, span)


def _without(held: Sequence[int], sentences: Sequence[Sentence]) -> list[Sentence]:
    paired = {*held}
    return [one for at, one in enumerate(sentences) if at not in paired]


def _whole(sentences: Sequence[Sentence]) -> Span:
    return sentences[0].start, sentences[-1].end


def _place(edit: Edit) -> tuple[bool, Span, Span]:
    """By the newer draft; what is in the older one alone stands at the end."""
    none = (0, 0)
    return edit.new is None, edit.new or none, edit.old or none
