"""Slips that a writer mended between two drafts of one piece."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quietwins.writing.comparing.diff import CORRECTED, Diff, Edit, Span
from quietwins.writing.history import Draft, Observation, Quote
from quietwins.writing.slips import Slip

SELF_CORRECTION = "self_correction"


def self_correction(history: Sequence[Draft], diff: Diff) -> Iterator[Observation]:
    """Every place of the draft before that was a slip and was put right in the latest.

    diff  between the last two drafts of `history`
    """
    latest, place = history[-1], len(history) - 1
    if mended := [*_mended(history[-2].read.slips, latest.read.slips, diff.edits)]:
        before = tuple(Quote(place - 1, *was) for was, _ in mended)
        after = tuple(Quote(place, *now) for _, now in mended)
        yield Observation(SELF_CORRECTION, latest.day, before, after)


def _mended(
    old: Sequence[Slip], new: Sequence[Slip], edits: Sequence[Edit]
) -> Iterator[tuple[Span, Span]]:
    for edit in edits:
        was, now = edit.old, edit.new
        if edit.kind == CORRECTED and was and now and _any_at(old, was) and not _any_at(new, now):
            yield was, now


def _any_at(slips: Sequence[Slip], span: Span) -> bool:
    """Whether one of `slips`, which stand in order and none over another, shares a character."""
    at = bisect_left(slips, span[1], key=lambda one: one.start)
    return at > 0 and slips[at - 1].end > span[0]
