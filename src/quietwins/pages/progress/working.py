"""What's working: patterns of one's own entries, each with how we know."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from quietwins.evidence.models import Entry, Thread
from quietwins.language import N_, _, ngettext
from quietwins.pages import clock
from quietwins.people.models import Person
from quietwins.sharing.eyes import entries_for
from quietwins.spotting import State
from quietwins.spotting.days import day_number, day_of
from quietwins.spotting.patterns import Returning, Starting, returning, starting
from quietwins.wording import EVERYDAY, day_words

_LOOKED_AT = timedelta(days=730)
_MOST = 2000
_FEW = 3
_DONE = (State.STARTED, State.TRIED, State.DONE, State.NOT_YET)
_STARTS = (
    N_("Most of your starts were noted in the morning."),
    N_("Most of your starts were noted in the afternoon."),
    N_("Most of your starts were noted in the evening."),
    N_("Most of your starts were noted at night."),
)


@dataclass(frozen=True)
class Pattern:
    """One sentence, and what it rests on."""

    says: str
    how: str


def working(person: Person) -> list[Pattern]:
    """In two questions, of the last two years; empty where we cannot tell."""
    today = clock.today(person)
    own = entries_for(person).filter(owner=person, undone_at=None)
    lately = own.filter(happened_on__gt=today - _LOOKED_AT, happened_on__lte=today)
    return [*_returns(lately, today), *_starts(lately, person)]


def _returns(entries: QuerySet[Entry], today: date) -> Iterator[Pattern]:
    about = entries.filter(state__in=_DONE, planned=False).exclude(
        thread__name_key=Thread.key_of(EVERYDAY)
    )
    done = about.order_by("-happened_on").values_list(
        "thread__name_key", "thread__name", "happened_on"
    )
    rows = list(done.distinct()[:_MOST])
    names = {key: name for key, name, _day in rows}
    keys = [*names]
    number = {key: n for n, key in enumerate(keys)}
    found = returning(
        np.array([number[key] for key, _name, _day in rows], np.int64),
        np.array([day_number(day) for _key, _name, day in rows], np.int64),
        today=day_number(today),
    )
    for one in found[:_FEW]:
        yield _return(one, names[keys[one.thread]])


def _return(one: Returning, thread: str) -> Pattern:
    said = {"num": one.weeks, "first": _day(one.first), "latest": _day(one.latest)}
    how = ngettext(
        "Done in %(num)d week, from %(first)s to %(latest)s.",
        "Done in %(num)d different weeks, from %(first)s to %(latest)s.",
        one.weeks,
    )
    return Pattern(_("You keep coming back to %(thread)s.") % {"thread": thread}, how % said)


def _starts(entries: QuerySet[Entry], person: Person) -> Iterator[Pattern]:
    typed = entries.filter(taken_in=None).annotate(pressed=Cast("chips", TextField()))
    started = typed.filter(Q(state=State.STARTED) | Q(pressed__contains='"started"'))
    zone = clock.zone_of(person)
    rows = started.order_by("-recorded_at").values_list("happened_on", "recorded_at")[:_MOST]
    noted = [(day, at.astimezone(zone)) for day, at in rows]
    found = starting([at.hour for day, at in noted if at.date() == day])
    if found:
        yield _start(found)


def _start(one: Starting) -> Pattern:
    how = _("%(there)d of %(of)d, by the hour at which you typed them on the day itself.")
    parts = _("Morning is 5 to 12, afternoon to 17, evening to 22.")
    counted = how % {"there": one.there, "of": one.of}
    return Pattern(_(_STARTS[one.part]), f"{counted} {parts}")


def _day(number: int) -> str:
    return day_words(day_of(number))
