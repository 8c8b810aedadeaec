"""Whose browser this is. A person is made by the first thing they keep, never by a visit.

Somebody invented to look around as has a place of their own in the session, beside its person; so
has a child whose book a carer has open.
"""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from quietwins.flow.devices import note_day
from quietwins.pages import clock
from quietwins.pages.comfort import cookie
from quietwins.people.models import Membership, Person
from quietwins.statements.again import asked_again

_KEY, _DAY, _LOOKING, _WHOM, _OPENED = "person", "day", "looking", "looking_as", "opened"
_CACHED = "_quietwins_people"
_NOT_ASKED = (
    *("login__password", "login__last_login", "leaving__asked_at"),
    *("card__code", "card__pictures", "card__made_by", "card__made_at"),
    *("care__public_id", "care__by", "care__since"),
)
"""Columns that a page has no use for: reading them took a third as long again, at every visit."""


class _People(NamedTuple):
    own: Person | None = None
    invented: Person | None = None
    opened: Person | None = None


def person_of(request: HttpRequest) -> Person | None:
    """Whose book is open: somebody invented's while looking around, a child's whose carer has it
    open, else this browser's own.
    """
    people = _people(request)
    return people.invented or people.opened or people.own


def own_person_of(request: HttpRequest) -> Person | None:
    """The person this browser's session belongs to, also while looking around."""
    return _people(request).own


def invented_person_of(request: HttpRequest) -> Person | None:
    """Who is looked around as."""
    return _people(request).invented


def opened_person_of(request: HttpRequest) -> Person | None:
    """The child whose book their carer has open here."""
    people = _people(request)
    return None if people.invented else people.opened


def open_for_today(request: HttpRequest, child: Person | None) -> None:
    """Open the book of a child until the day ends, or with nobody one's own again."""
    request.session[_OPENED] = child and [child.pk, f"{clock.now():%Y-%m-%d}"]
    setattr(request, _CACHED, _people(request)._replace(opened=child))


def is_with_others(person: Person | None) -> bool:
    """Whether the person of a request is in a group, which was asked with them."""
    return bool(getattr(person, "with_others", False))


def looking_as(request: HttpRequest) -> str:
    """As whom somebody looks around here, if they do."""
    whom: str = request.session.get(_WHOM, "") if invented_person_of(request) else ""
    return whom


def look_as(request: HttpRequest, person: Person | None, whom: str = "") -> None:
    """Open the book of somebody invented, or with nobody one's own again."""
    request.session[_LOOKING], request.session[_WHOM] = person and person.pk, whom
    setattr(request, _CACHED, _people(request)._replace(invented=person))


def _people(request: HttpRequest) -> _People:
    """Looked up once a request."""
    if not hasattr(request, _CACHED):
        own: int = request.session.get(_KEY) or 0
        invented: int = request.session.get(_LOOKING) or 0
        opened = _opened(request)
        asked = _there(own, invented, opened, clock.now()) if own or invented else ()
        found = {(person.pk, person.invented): person for person in asked}
        child = found.get((opened, False))
        here = _People(
            found.get((own, False)),
            found.get((invented, True)),
            child if child and child.kept_by_id == own and hasattr(child, "care") else None,
        )
        setattr(request, _CACHED, here)
    people: _People = getattr(request, _CACHED)
    return people


def _opened(request: HttpRequest) -> int:
    child, day = request.session.get(_OPENED) or (0, "")
    return child if day == f"{clock.now():%Y-%m-%d}" else 0


@asked_again
def _there(own: int, invented: int, opened: int, now: datetime) -> QuerySet[Person]:
    """Who asked to be erased by now is gone, also while the rows wait to be swept. Nobody opens a
    book that is frozen.
    """
    those = Person.objects.filter(pk__in=[own, invented, opened], frozen_at=None)
    there = those.exclude(leaving__goes_at__lte=now)
    groups = Membership.objects.present().in_groups().filter(person=OuterRef("pk"))
    there = there.annotate(with_others=Exists(groups))
    return there.select_related("login", "leaving", "card", "care").defer(*_NOT_ASKED)


def remember(request: HttpRequest, person: Person) -> None:
    """From now on, and for a year, this browser is `person`'s; a change gets a new session name.
    Somebody invented is never its person, and no child is whose book is open here.

    The year begins anew once a day, so that most lines are kept with one write and not two.
    """
    if person.invented or person == opened_person_of(request):
        return
    if request.session.get(_KEY) != person.pk:
        request.session.cycle_key()
        request.session[_KEY] = person.pk
        request.session[_OPENED] = None
    if (here := cookie.read(request)).chosen and not person.comfort:
        person.make_comfortable({**here.chosen})
    day = clock.today(person)
    if request.session.get(_DAY) != day.isoformat():
        request.session[_DAY] = day.isoformat()
        note_day(request.session.session_key or "", day)
    setattr(request, _CACHED, _People(person))


def forget(request: HttpRequest) -> None:
    """Nothing of anybody stays in this browser's session."""
    request.session.flush()
    setattr(request, _CACHED, _People())
