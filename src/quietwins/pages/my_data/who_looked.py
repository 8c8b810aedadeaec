"""Who looked, took a copy of or changed what is one's own: by what they are, and on which day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.flow.look_at import note_look
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.who import opened_person_of, own_person_of, person_of
from quietwins.people.may_see import Role
from quietwins.people.models import Person, Trace
from quietwins.sharing.eyes import traces_for

_MOST = 200

WHO: Mapping[str, str] = {
    Role.TEACHER: N_("A teacher"),
    Role.CARER: N_("A carer"),
    Role.MEMBER: N_("Somebody in a group of yours"),
    Role.LEARNER: N_("Somebody in your class"),
    Role.SCHOOL_LEAD: N_("Your school"),
    "": N_("Whoever runs this service"),
}
"""By what they were to its owner then."""

DID: Mapping[str, str] = {
    Trace.Verb.SAW: N_("Saw what you share"),
    Trace.Verb.OPENED: N_("Opened your book"),
    Trace.Verb.COPIED: N_("Took a copy"),
    Trace.Verb.CHANGED: N_("Changed something in your book"),
    Trace.Verb.WAY_IN: N_("Made a way into your book"),
    Trace.Verb.PRINTED: N_("Printed what you chose for an evening"),
}
IN_CLASS: Mapping[str, str] = {
    Trace.Verb.SAW: N_("Saw what was found in class"),
    Trace.Verb.COPIED: N_("Took a copy of what the class made"),
    Trace.Verb.CHANGED: N_("Changed what is here from class"),
}
"""A teacher's, who comes to nothing else of a pupil's."""
IN_SCHOOL: Mapping[str, str] = {Trace.Verb.SAW: N_("Read what teachers wrote to you")}
"""A lead's, who comes to less."""
BY_ROLE: Mapping[str, Mapping[str, str]] = {Role.TEACHER: IN_CLASS, Role.SCHOOL_LEAD: IN_SCHOOL}


class Line(NamedTuple):
    """One line to read."""

    who: str
    did: str
    day: date


@require_safe
def who_looked(request: HttpRequest) -> HttpResponse:
    """The latest lines; all of them stand in a copy."""
    person = person_of(request)
    lines = _lines(person) if person else []
    return page(request, "my_data/who_looked.html", here="help", lines=lines)


def noted_copy(request: HttpRequest) -> None:
    """A carer takes a copy of the book that they have open: its owner can read so."""
    carer, child = own_person_of(request), opened_person_of(request)
    if carer and child:
        note_look(carer, child, Trace.Verb.COPIED, at=clock.now())


def _lines(person: Person) -> Sequence[Line]:
    zone = clock.zone_of(person)
    found = traces_for(person).values_list("role", "verb", "at")[:_MOST]
    return [
        Line(_(WHO[role]), did_words(role, verb), at.astimezone(zone).date())
        for role, verb, at in found
    ]


def did_words(role: str, verb: str) -> str:
    """What was done, in words."""
    return _(BY_ROLE.get(role, DID).get(verb, DID[verb]))
