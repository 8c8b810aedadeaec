"""What is literally more in the newer draft."""

from collections.abc import Iterator, Sequence

from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    CORRECTED,
    Edit,
    Gain,
    Pair,
    Span,
)
from quietwins.writing.quotations import Quotation
from quietwins.writing.text import Text

SENTENCES = "sentences"
PARAGRAPHS = "paragraphs"


def stronger(
    old: Text, new: Text, pairs: Sequence[Pair], edits: Sequence[Edit], quoted: Sequence[Quotation]
) -> Iterator[Gain]:
    """Gains in the order in which they are said. Nothing is a gain for having changed alone.

    quoted  what was brought to be quoted
    """
    if quoted:
        yield Gain(ADDED_QUOTATION, tuple((one.start, one.end) for one in quoted))
    held = {at for pair in pairs for at in pair.new}
    fresh = [one for at, one in enumerate(new.sentences) if at not in held]
    if fresh:
        yield Gain(SENTENCES, tuple((one.start, one.end) for one in fresh))
    whole = {(one.start, one.end) for one in fresh}
    yield from _of_kind(ADDED_DETAIL, [edit for edit in edits if edit.new not in whole])
    yield from _of_kind(CORRECTED, edits)
    if len(new.paragraphs) > len(old.paragraphs):
        yield Gain(PARAGRAPHS, tuple((one.start, one.end) for one in new.paragraphs))


def _of_kind(kind: str, edits: Sequence[Edit]) -> Iterator[Gain]:
    spans: tuple[Span, ...] = tuple(
        edit.new or edit.old or (0, 0) for edit in edits if edit.kind == kind
    )
    if spans:
        yield Gain(kind, spans)
