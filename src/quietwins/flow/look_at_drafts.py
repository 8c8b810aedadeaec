"""What a writer's drafts show becomes evidence, an entry for each thing, and wins from there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from quietwins.evidence.models import Entry, Place, Thread
from quietwins.flow.look_again import look_again
from quietwins.flow.move_entries import move_entries
from quietwins.flow.seen_in_drafts import seen_in_drafts
from quietwins.formats.drafts.rows import Seen
from quietwins.formats.drafts.steps import NEW_WORDS, THREAD
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft, Showed
from quietwins.statements.insert import insert

Spans = list[list[int | str]]
"""As `Showed` has them."""


class _Found(NamedTuple):
    """Something that a draft shows, and where it stands in the drafts; see `Showed`."""

    draft: Draft
    seen: Seen
    after: Spans
    before: Spans

    @property
    def kind(self) -> str:
        return self.seen.row.kind

    @property
    def word(self) -> str:
        """Of no other kind are words of a draft kept twice."""
        return self.seen.row.given if self.kind in NEW_WORDS else ""


def look_at_drafts(draft: Draft, *, at: datetime) -> None:
    """`draft` was put in, taken out, handed in or taken back: it is seen beside all that its
    writer has, and every later one is seen again.
    """
    _look(draft.piece.owner, draft, at)


def look_at_all_drafts(writer: Person, *, at: datetime) -> None:
    """How they want their writing read has changed."""
    _look(writer, None, at)


@transaction.atomic
def _look(writer: Person, since: Draft | None, at: datetime) -> None:
    """Known entries stand again, go out of sight or move; new ones are added; none is deleted."""
    theirs = Draft.objects.filter(piece__owner=writer).in_order()
    drafts = list(theirs.select_related("piece__task", "piece__circle"))
    at_stake = drafts[drafts.index(since) :] if since else drafts
    threads = dict(_threads(writer, at_stake))
    found = {(one.draft.pk, one.kind, one.word): one for one in _found(drafts, at_stake)}
    held = Showed.objects.filter(draft__in=at_stake).select_related("entry")
    known = {(one.draft_id, one.kind, one.entry.given): one for one in held}
    both = known.keys() & found.keys()
    touched = _put([known[key] for key in both], undone_at=None)
    touched |= _put([known[key] for key in known.keys() - both], undone_at=at)
    touched |= _move(known.values(), threads)
    _correct([(known[key], found[key]) for key in both])
    new = [one for key, one in found.items() if key not in both]
    touched |= {_add(one, threads[one.draft.pk]) for one in new}
    look_again(touched, at=at)


def _threads(writer: Person, drafts: Iterable[Draft]) -> Iterator[tuple[int, Thread]]:
    """By a draft's key: at home, and of what is handed in the class's."""
    by_circle: dict[Circle | None, Thread] = {}
    for draft in drafts:
        circle = draft.piece.circle if draft.handed_in_at else None
        if circle not in by_circle:
            by_circle[circle], _ = Thread.objects.get_or_create(
                owner=writer,
                circle=circle,
                name_key=Thread.key_of(THREAD),
                defaults={"name": THREAD},
            )
        yield draft.pk, by_circle[circle]


def _found(drafts: Sequence[Draft], at_stake: Sequence[Draft]) -> Iterator[_Found]:
    standing = [one for one in drafts if one.undone_at is None]
    start = sum(one.undone_at is None for one in drafts[: len(drafts) - len(at_stake)])
    for draft, seen in seen_in_drafts(standing, start):
        after, before = (seen.shows.after, seen.shows.before) if seen.shows else ((), ())
        was: Spans = [[str(standing[q.draft].public_id), q.start, q.end] for q in before]
        here: Spans = [[q.start, q.end] for q in after if q.draft == seen.place]
        yield _Found(draft, seen, here, was)


def _put(showed: Sequence[Showed], *, undone_at: datetime | None) -> set[int]:
    """Out of sight, or back. The threads in which anything changed."""
    changed = [one.entry for one in showed if (one.entry.undone_at is None) != (undone_at is None)]
    if changed:
        Entry.objects.filter(pk__in=[one.pk for one in changed]).update(undone_at=undone_at)
    return {one.thread_id for one in changed}


def _move(showed: Iterable[Showed], threads: Mapping[int, Thread]) -> set[int]:
    """Each entry to where its draft is. The threads it left and came to."""
    touched = set[int]()
    for to in {thread.pk: thread for thread in threads.values()}.values():
        here = [one.entry for one in showed if threads[one.draft_id] == to]
        if moving := [entry for entry in here if entry.thread_id != to.pk]:
            touched |= {to.pk, *(entry.thread_id for entry in moving)}
            move_entries([entry.pk for entry in moving], to)
    return touched


def _correct(both: Sequence[tuple[Showed, _Found]]) -> None:
    """What shows it may stand elsewhere, or its piece have another name."""
    stale = [(was, now) for was, now in both if _says(was) != _would_say(now)]
    for was, now in stale:
        was.after, was.before, was.entry.task = _would_say(now)
    Showed.objects.bulk_update([was for was, _ in stale], ["after", "before"])
    Entry.objects.bulk_update([was.entry for was, _ in stale], ["task"])


def _says(was: Showed) -> tuple[Spans, Spans, str]:
    return was.after, was.before, was.entry.task


def _would_say(now: _Found) -> tuple[Spans, Spans, str]:
    return now.after, now.before, now.draft.piece.name


def _add(one: _Found, thread: Thread) -> int:
    draft, row = one.draft, one.seen.row
    entry = Entry(
        owner_id=thread.owner_id,
        about_id=thread.owner_id,
        thread=thread,
        circle_id=thread.circle_id,
        kind=one.kind,
        place=Place.LEARNING,
        happened_on=draft.happened_on,
        order=int(draft.recorded_at.timestamp() * 1_000_000),
        recorded_at=draft.recorded_at,
        state=row.state,
        given=one.word,
        task=draft.piece.name,
        aloud=draft.aloud,
    )
    shown = Showed(draft=draft, kind=one.kind, after=one.after, before=one.before)
    shown.entry = insert(entry)
    insert(shown)
    return thread.pk
