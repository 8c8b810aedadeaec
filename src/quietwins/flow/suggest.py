"""A teacher puts a win found in class before its pupil with a tap, and with another notices it."""

from datetime import datetime

from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Membership, Person
from quietwins.sharing.models import Suggestion
from quietwins.wins.models import Win
from quietwins.wording.noticing import NOTICED


def suggest(win: Win, *, by: Person, at: datetime) -> Suggestion:
    """It waits among what was found for the pupil. Pressed twice, it is there once."""
    put, _made = Suggestion.objects.get_or_create(win=win, by=by, defaults={"at": at})
    return put


def say_noticed(put: Suggestion, starter: str, *, at: datetime) -> None:
    """The last that was said. Raises Unfit where nothing was chosen, or nobody is there to read."""
    if starter not in NOTICED:
        raise Unfit(_("Please choose what you noticed."))
    if not has_joined(put.win):
        raise Unfit(_("You can say it once they have joined."))
    Suggestion.objects.filter(pk=put.pk).update(starter=starter, at=at)


def has_joined(win: Win) -> bool:
    """Whether its pupil opens their own book in that class."""
    places = Membership.objects.filter(person=win.person_id, circle=win.thread.circle_id)
    return places.exclude(joined_at=None).exists()
