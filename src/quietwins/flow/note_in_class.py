"""What a teacher notes of pupils: lines in the pupils' books, in the class, and who noted them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.evidence.models import Entry, Observed, Place, Thread
from quietwins.flow.look_again import look_again
from quietwins.people.models import Circle, Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import SEEN, Cited, Win


@dataclass(frozen=True)
class Occasion:
    """What was noted of whom: one thing, one day, one page of a form, sent once or again."""

    about: str
    day: date
    page: UUID
    circle: Circle
    by: Person


@dataclass(frozen=True)
class Sight:
    """What was seen of one pupil. `prompts` is how often they were reminded, where it is known;
    `task` what homework was called.
    """

    chips: Sequence[str] = ()
    prompts: float | None = None
    words: str = ""
    task: str = ""
    state: State = State.DONE
    planned: bool = False


@transaction.atomic
def note_in_class(
    sights: Sequence[tuple[Person, Sight]], when: Occasion, *, at: datetime
) -> list[Entry]:
    """One new entry a pupil. A page sent twice adds nothing, and what was undone stands again."""
    Circle.objects.select_for_update().get(pk=when.circle.pk)  # one page after another
    here = {_name(pupil, sight, when): (pupil, sight) for pupil, sight in sights}
    known = Entry.objects.filter(circle=when.circle, client_id__in=here)
    known.update(undone_at=None)
    sent = set(known.values_list("client_id", flat=True))
    new = {name: one for name, one in here.items() if name not in sent}
    threads = _threads([pupil for pupil, _ in new.values()], when)
    made = Entry.objects.bulk_create(
        _entry(name, pupil, sight, threads[pupil.pk], when, at)
        for name, (pupil, sight) in new.items()
    )
    Observed.objects.bulk_create(Observed(entry=one, by=when.by, page=when.page) for one in made)
    look_again(known.values_list("thread", flat=True), at=at)
    return list(known.order_by("pk"))


@transaction.atomic
def observe(sights: Sequence[tuple[Person, Sight]], when: Occasion, *, at: datetime) -> None:
    """What was seen is found by that alone, beside what spotting finds in it."""
    for entry in note_in_class(sights, when, at=at):
        of = {"person_id": entry.owner_id, "rule": SEEN, "thread_id": entry.thread_id}
        win, made = Win.objects.get_or_create(anchor=entry, **of, defaults={"found_at": at})
        if made:
            Cited.objects.create(win=win, entry=entry, position=0)


@transaction.atomic
def undo_noted(noted: Iterable[Observed], *, at: datetime) -> None:
    """Out of sight, with what was found in it; a win that somebody kept stays theirs."""
    entries = Entry.objects.filter(observed__in=[one.pk for one in noted])
    entries.update(undone_at=at)
    Win.objects.filter(anchor__in=entries, rule=SEEN).undecided().delete()
    look_again(entries.values_list("thread", flat=True), at=at)


def _name(pupil: Person, sight: Sight, when: Occasion) -> UUID:
    """Its page's, and something else on the same page is another one."""
    return uuid5(when.page, f"{pupil.public_id} {when.about} {when.day} {sight}")


def _threads(pupils: Sequence[Person], when: Occasion) -> Mapping[int, Thread]:
    """By pupil, what it is about."""
    key = Thread.key_of(when.about)
    known = Thread.objects.filter(circle=when.circle, owner__in=pupils, name_key=key)
    found = {thread.owner_id: thread for thread in known}
    fresh = [
        Thread(owner=pupil, circle=when.circle, name=when.about, name_key=key)
        for pupil in pupils
        if pupil.pk not in found
    ]
    return found | {one.owner_id: one for one in Thread.objects.bulk_create(fresh)}


def _entry(
    name: UUID, pupil: Person, sight: Sight, thread: Thread, when: Occasion, at: datetime
) -> Entry:
    return Entry(
        owner=pupil,
        about=pupil,
        circle=when.circle,
        thread=thread,
        client_id=name,
        kind=next(iter(sight.chips), ""),
        chips=list(sight.chips),
        place=Place.LEARNING,
        words=sight.words,
        task=sight.task,
        happened_on=when.day,
        order=int(at.timestamp() * 1_000_000),
        recorded_at=at,
        prompts=sight.prompts,
        planned=sight.planned,
        state=sight.state,
    )
