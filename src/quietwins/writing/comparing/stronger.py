"""What is literally more in the newer draft."""

from collections.abc import Iterator, Sequence

from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    CORRECTED,
    Diff,
    Gain,
    Span,
)
from quietwins.writing.comparing.quoted import within
from quietwins.writing.quotations import Quotation
from quietwins.writing.text import Paragraph, Sentence

SENTENCES = "sentences"
PARAGRAPHS = "paragraphs"


def stronger(diff: Diff, quoted: Sequence[Quotation]) -> Iterator[Gain]:
    """Gains in the order in which they are said. Nothing is a gain for having changed alone.

    quoted  what the newer draft quotes and the older did not
    """
    held = {at for pair in diff.pairs for at in pair.new}
    fresh = [_span(one) for at, one in enumerate(diff.new.sentences) if at not in held]
    whole = {*fresh}
    grown = len(diff.new.paragraphs) > len(diff.old.paragraphs)
    found = (
        (ADDED_QUOTATION, _brought(diff, quoted)),
        (SENTENCES, fresh),
        (ADDED_DETAIL, [span for span in _edited(diff, ADDED_DETAIL) if span not in whole]),
        (CORRECTED, _edited(diff, CORRECTED)),
        (PARAGRAPHS, [_span(one) for one in diff.new.paragraphs] if grown else []),
    )
    yield from (Gain(kind, tuple(spans)) for kind, spans in found if spans)


def _brought(diff: Diff, quoted: Sequence[Quotation]) -> list[Span]:
    """The quotations that edits brought; words that merely got their marks are none of them."""
    spans = _edited(diff, ADDED_QUOTATION)
    return sorted({_span(one) for span in spans for one in within(quoted, span)})


def _edited(diff: Diff, kind: str) -> list[Span]:
    """Where in the newer draft; of what was taken out, where in the older one."""
    return [edit.new or edit.old or (0, 0) for edit in diff.edits if edit.kind == kind]


def _span(one: Sentence | Paragraph | Quotation) -> Span:
    return one.start, one.end
