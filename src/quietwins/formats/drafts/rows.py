"""Drafts as rows of evidence: what each one shows for the first time, from which wins are found."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from quietwins.formats.drafts.folder import Draft
from quietwins.formats.drafts.steps import thread_words, what_it_is
from quietwins.formats.errors import shown
from quietwins.formats.rows import Row
from quietwins.spotting.days import day_number
from quietwins.writing import Draft as Handed
from quietwins.writing import Observation, Profile, analyse, observe
from quietwins.writing.comparing import compare

NOBODY = Profile()


def rows_of(drafts: Sequence[Draft], profile: Profile = NOBODY) -> Iterator[Row]:
    """A row for each thing that a draft shows first, and one for a draft that shows none.

    drafts   of any learners, each learner's in order, as `drafts_in` gives them
    profile  what is known of the writers
    """
    for __, own in groupby(drafts, key=lambda one: one.learner):
        yield from _of_one(list(own), profile)


def _of_one(drafts: Sequence[Draft], profile: Profile) -> Iterator[Row]:
    read = [Handed(one.piece, day_number(one.day), analyse(one.text, profile)) for one in drafts]
    for at, draft in enumerate(drafts):
        before = drafts[at - 1] if at and drafts[at - 1].piece == draft.piece else None
        diff = compare(before.text, draft.text) if before else None
        seen = observe(read[: at + 1], diff)
        yield from (_row(draft, one) for one in seen)
        if not seen:
            yield _plain(draft)


def _row(draft: Draft, seen: Observation) -> Row:
    first = seen.after[0]
    words = shown(draft.text[first.start : first.end])
    return Row(
        draft.source,
        1 + draft.text.count("\n", 0, first.start),
        draft.learner,
        thread_words(),
        kind=what_it_is(seen.kind, words),
        day=draft.day,
        given=words,
        task=draft.piece,
    )


def _plain(draft: Draft) -> Row:
    return Row(draft.source, 1, draft.learner, thread_words(), day=draft.day, task=draft.piece)
