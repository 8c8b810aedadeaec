"""Whose browser this is. A person is made by the first thing they keep, never by a visit."""

from django.http import HttpRequest

from quietwins.pages import clock
from quietwins.pages.comfort import cookie
from quietwins.people.models import Person

_KEY, _WEEK = "person", "week"
_CACHED = "_quietwins_person"


def person_of(request: HttpRequest) -> Person | None:
    """The person this browser's session belongs to, looked up once a request."""
    if not hasattr(request, _CACHED):
        key = request.session.get(_KEY)
        person = Person.objects.filter(pk=key).select_related("login").first() if key else None
        setattr(request, _CACHED, person)
    found: Person | None = getattr(request, _CACHED)
    return found


def remember(request: HttpRequest, person: Person) -> None:
    """From now on, and for a year, this browser is `person`'s; a change gets a new session name.

    The year begins anew once a week, so that most lines are kept with one write and not two.
    """
    if request.session.get(_KEY) != person.pk:
        request.session.cycle_key()
        request.session[_KEY] = person.pk
    if (here := cookie.read(request)).chosen and not person.comfort:
        person.make_comfortable({**here.chosen})
    week = f"{clock.now():%G-%V}"
    if request.session.get(_WEEK) != week:
        request.session[_WEEK] = week
    setattr(request, _CACHED, person)


def forget(request: HttpRequest) -> None:
    """Nothing of anybody stays in this browser's session."""
    request.session.flush()
    setattr(request, _CACHED, None)
