"""What a school's lead can read: what staff wrote to pupils, and who of the staff looked."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.flow.look_at import note_looks
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.my_class.seen import seen_says
from quietwins.pages.my_data.who_looked import did_words
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Circle, Person, Trace
from quietwins.sharing.eyes import find
from quietwins.sharing.schools import (
    beside_under,
    feedback_under,
    looks_under,
    observations_under,
    schools_for,
    suggestions_under,
)
from quietwins.wording.noticing import NOTICED

_MOST = 200


class Note(NamedTuple):
    """What one of the staff wrote, to whom, and when."""

    says: str
    by: str
    to: str
    day: date | None


class Look(NamedTuple):
    """Who of the staff did what with what is pupils', and on which day; of whom stands nowhere."""

    who: str
    did: str
    day: date


@require_safe
def notes(request: HttpRequest, school: UUID) -> HttpResponse:
    """Each pupil can read that they were read."""
    person = person_of(request)
    led = find(schools_for(person), public_id=school)
    written = [*_saw(led, person), *_said(led, person), *_wrote(led, person)]
    note_looks(person, {pupil for pupil, _note in written}, Trace.Verb.SAW, at=clock.now())
    latest = sorted((note for _pupil, note in written), key=_day, reverse=True)
    return page(request, "school/notes.html", here="people", school=led, notes=latest)


@require_safe
def looked(request: HttpRequest, school: UUID) -> HttpResponse:
    """The latest, each once a day."""
    person = person_of(request)
    led = find(schools_for(person), public_id=school)
    rows = looks_under(person).filter(whose__memberships__circle__within=led)
    few = rows.order_by("-day").values_list("by", "by__name", "role", "verb", "day").distinct()
    looks = [
        Look(name or _("A teacher"), did_words(role, verb), day)
        for _by, name, role, verb, day in few[:_MOST]
    ]
    return page(request, "school/looked.html", here="people", school=led, looks=looks)


def _day(note: Note) -> date:
    return note.day or date.min


def _saw(led: Circle, person: Person | None) -> Iterator[tuple[int, Note]]:
    noted = observations_under(person).filter(entry__circle__within=led)
    noted = noted.select_related("entry__owner", "by")
    for one in noted.order_by("-pk")[:_MOST]:
        entry = one.entry
        says = seen_says(entry.kind, entry.prompts, entry.words, entry.task)
        note = Note(says, one.by.name, entry.owner.name, entry.happened_on)
        yield entry.owner_id, note


def _said(led: Circle, person: Person | None) -> Iterator[tuple[int, Note]]:
    said = suggestions_under(person).filter(win__thread__circle__within=led)
    zone = clock.zone_of(person)
    for one in said.select_related("win__person", "by").order_by("-pk")[:_MOST]:
        words = _(NOTICED.get(one.starter, ""))
        note = Note(words, one.by.name, one.win.person.name, one.at.astimezone(zone).date())
        yield one.win.person_id, note


def _wrote(led: Circle, person: Person | None) -> Iterator[tuple[int, Note]]:
    """Of drafts: what staff wrote, and not the words that it is about."""
    zone = clock.zone_of(person)
    for rows in (beside_under(person), feedback_under(person)):
        here = rows.filter(draft__piece__circle__within=led).order_by("-pk")
        for one in here.select_related("draft__piece__owner", "by")[:_MOST]:
            owner = one.draft.piece.owner
            note = Note(one.words, one.by.name, owner.name, one.at.astimezone(zone).date())
            yield owner.pk, note
