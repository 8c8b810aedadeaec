"""The steps from one sentence to two paragraphs that quote and say what the quotation shows."""

from collections.abc import Callable, Sequence

from quietwins.writing.analysis import Analysis, Part
from quietwins.writing.history import Draft, Observation, Quote

Span = tuple[int, int]

FIRST_DRAFT = "first_draft"
ONE_SENTENCE = "one_sentence"
TWO_SENTENCES = "two_sentences"
QUOTATION = "quotation"
QUOTATION_SHOWN = "quotation_shown"
TWO_PARAGRAPHS = "two_paragraphs"

_FULL = 4
"""Sentences of a paragraph that says what its quotation shows."""


def _one_sentence(read: Analysis) -> Sequence[Span]:
    return [one[:2] for one in read.sentences[:1]]


def _two_sentences(read: Analysis) -> Sequence[Span]:
    return [one[:2] for one in read.sentences[:2]] if len(read.sentences) > 1 else []


def _quotation(read: Analysis) -> Sequence[Span]:
    return [one[:2] for one in read.quotations[:1]]


def _quotation_shown(read: Analysis) -> Sequence[Span]:
    return [(part.start, part.end) for part in read.parts if _is_full(part)][:1]


def _two_paragraphs(read: Analysis) -> Sequence[Span]:
    full = [(part.start, part.end) for part in read.parts if _is_full(part)]
    return full[:2] if len(full) > 1 else []


def _is_full(part: Part) -> bool:
    return len(part.sentences) >= _FULL and bool(part.showing)


STEPS: Sequence[tuple[str, Callable[[Analysis], Sequence[Span]]]] = (
    (ONE_SENTENCE, _one_sentence),
    (TWO_SENTENCES, _two_sentences),
    (QUOTATION, _quotation),
    (QUOTATION_SHOWN, _quotation_shown),
    (TWO_PARAGRAPHS, _two_paragraphs),
)
"""Each step with what shows that a draft is there: spans, none where it is not."""


def highest(read: Analysis) -> int:
    """How many steps up the draft is, 0 to 5."""
    return max((at for at, (_, shown) in enumerate(STEPS, 1) if shown(read)), default=0)


def step_up(history: Sequence[Draft]) -> list[Observation]:
    """The highest step of the latest draft, where no draft before it was so high.

    Of a first draft with more than one sentence no more is known than that it was written.
    """
    *earlier, latest = history
    now = highest(latest.read)
    if now <= max((highest(one.read) for one in earlier), default=0):
        return []
    kind, shown = STEPS[now - 1] if earlier or now == 1 else (FIRST_DRAFT, _one_sentence)
    place = len(earlier)
    after = tuple(Quote(place, *span) for span in shown(latest.read))
    return [Observation(kind, latest.day, _before(earlier), after)]


def _before(earlier: Sequence[Draft]) -> tuple[Quote, ...]:
    """The first paragraph of the draft before."""
    parts = earlier[-1].read.parts if earlier else ()
    return tuple(Quote(len(earlier) - 1, part.start, part.end) for part in parts[:1])
