"""What is done by the clock, whether or not anybody comes by: one list, and each job once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from quietwins.flow import erase, look_around, waiting
from quietwins.flow.forget_left import forget_left
from quietwins.flow.forget_pictures import forget_pictures
from quietwins.flow.forget_taken_out import forget_taken_out
from quietwins.flow.join_circle import let_in
from quietwins.language import N_
from quietwins.people.keeping import OFFERS, TRACES, TRIES
from quietwins.people.models import Invite, Ran, Trace, Try
from quietwins.sharing.models import Offer

_SOON, _DAILY = timedelta(minutes=5), timedelta(days=1)


@dataclass(frozen=True)
class Job:
    """Safe to repeat. `do` is given the moment, and says how many it was done to."""

    name: str
    every: timedelta
    sentence: str
    do: Callable[[datetime], int]


def _tries(now: datetime) -> int:
    return _gone(Try.objects.filter(at__lte=now - TRIES))


def _sessions(now: datetime) -> int:
    return _gone(Session.objects.filter(expire_date__lte=now))


def _invites(now: datetime) -> int:
    return _gone(Invite.objects.filter(until__lte=now))


def _offers(now: datetime) -> int:
    """Answered ones too: what became of them is a line of its own."""
    return _gone(Offer.objects.filter(at__lte=now - OFFERS))


def _traces(now: datetime) -> int:
    return Trace.objects.forget(now - TRACES)


JOBS: Sequence[Job] = (
    Job("erase", _SOON, N_("People who asked to be erased by now"), erase.sweep),
    Job("previews", _SOON, N_("Files that were looked at and not kept"), waiting.sweep),
    Job("tries", _SOON, N_("Tries to sign in whose time is over"), _tries),
    Job("visits", timedelta(hours=1), N_("Looks around that nobody ended"), look_around.sweep),
    Job("invites", timedelta(hours=1), N_("Invitations whose time is over"), _invites),
    Job("taken_out", _DAILY, N_("Lines that were taken out long ago"), forget_taken_out),
    Job("newcomers", _DAILY, N_("Newcomers whom nobody is left to answer"), let_in),
    Job("left", _DAILY, N_("Pupils who left a class long ago"), forget_left),
    Job("pictures", _DAILY, N_("Pictures that no question shows any more"), forget_pictures),
    Job("offers", _DAILY, N_("Offers whose time is over"), _offers),
    Job("sessions", _DAILY, N_("Devices that nobody uses now"), _sessions),
    Job("traces", _DAILY, N_("Old lines about who looked"), _traces),
)


def due(now: datetime) -> list[Job]:
    """Those whose time it is. One question, and nothing is written."""
    ran = dict(Ran.objects.values_list("job", "at"))
    return [job for job in JOBS if job.name not in ran or ran[job.name] <= now - job.every]


@transaction.atomic
def run(job: Job, now: datetime) -> int | None:
    """How many went; None where another server was quicker. All of it is done, or none."""
    mine = Ran.objects.filter(job=job.name, at__lte=now - job.every).update(at=now)
    if not mine and not Ran.objects.get_or_create(job=job.name, defaults={"at": now})[1]:
        return None
    return job.do(now)


def _gone(rows: "QuerySet[Session] | QuerySet[Try] | QuerySet[Invite] | QuerySet[Offer]") -> int:
    many = rows.count()
    rows.delete()
    return many
