"""Whether a school uses the service at all: of this month, never of a class, a teacher, a pupil."""

from django.db.models import Q

from quietwins.language import _
from quietwins.pages import clock
from quietwins.people.models import Circle, Person
from quietwins.sharing.schools import devices_under, roster_for

FEWEST = 10
"""Of fewer people, nothing is said: an answer would be about somebody."""


def used_words(led: Circle, person: Person | None) -> str:
    """Yes, no, or that it is not shown."""
    here = Q(circle=led) | Q(circle__within=led)
    people = roster_for(person).filter(here).values("person")
    if people.distinct().count() < FEWEST:
        return _("Not shown, for a school of fewer than ten people.")
    since = clock.today(person).replace(day=1)
    lately = devices_under(person).filter(person__in=people, last_on__gte=since)
    return _("Yes, this month.") if lately.exists() else _("Not this month.")
