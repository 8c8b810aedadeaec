"""Drafts as rows of evidence: what each one shows for the first time, from which wins are found."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from quietwins.formats.drafts.folder import Draft
from quietwins.formats.drafts.steps import state_of, thread_words
from quietwins.formats.errors import shown
from quietwins.formats.rows import Row
from quietwins.spotting.days import day_number
from quietwins.spotting.evidence import State
from quietwins.writing import Draft as Handed
from quietwins.writing import Observation, Profile, analyse, observe
from quietwins.writing.comparing import Diff, compare

NOBODY = Profile()
_KEPT = 512
"""Drafts whose analyses, and pairs whose comparisons, are held in memory; none is ever stored."""


class Seen(NamedTuple):
    """A row, the place of its draft among its writer's, and what it was made from, if anything."""

    place: int
    row: Row
    shows: Observation | None


def rows_of(drafts: Sequence[Draft], profile: Profile = NOBODY) -> Iterator[Row]:
    """A row for each thing that a draft shows first, and one for a draft that shows none.

    drafts   of any learners, each learner's in order, as `drafts_in` gives them
    profile  what is known of the writers
    """
    for __, own in groupby(drafts, key=lambda one: one.learner):
        of_one = list(own)
        yield from (seen.row for seen in seen_in(of_one, [profile] * len(of_one)))


def seen_in(drafts: Sequence[Draft], profiles: Sequence[Profile], start: int = 0) -> Iterator[Seen]:
    """The rows of one writer, from the draft at place `start` on.

    drafts    all that the writer has, in order
    profiles  what is known of the writer and the piece, one a draft
    """
    read = [
        Handed(one.piece, day_number(one.day), _analysed(one.text, profile))
        for one, profile in zip(drafts, profiles, strict=True)
    ]
    for place in range(start, len(drafts)):
        seen = observe(read[: place + 1], _since(drafts, place))
        yield from (Seen(place, _row(drafts[place], place, one), one) for one in seen)
        if not seen:
            yield Seen(place, _plain(drafts[place], place), None)


_analysed = lru_cache(_KEPT)(analyse)
_compared = lru_cache(_KEPT)(compare)


def _since(drafts: Sequence[Draft], place: int) -> Diff | None:
    """What was done since the draft before, where that is one of the same piece."""
    before, now = drafts[place - 1], drafts[place]
    return _compared(before.text, now.text) if place and before.piece == now.piece else None


def _row(draft: Draft, place: int, seen: Observation) -> Row:
    first = seen.after[0]
    return Row(
        draft.source,
        1 + draft.text.count("\n", 0, first.start),
        draft.learner,
        thread_words(),
        kind=seen.kind,
        order=place,
        day=draft.day,
        state=state_of(seen.kind),
        given=shown(draft.text[first.start : first.end]),
        task=draft.piece,
    )


def _plain(draft: Draft, place: int) -> Row:
    return Row(
        draft.source,
        1,
        draft.learner,
        thread_words(),
        order=place,
        day=draft.day,
        state=State.DRAFTED,
        task=draft.piece,
    )
