"""What has been kept for its time goes, the hour it is over and not before; twice is once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from quietwins.flow.jobs import JOBS, Job, due, run
from quietwins.people.keeping import KEEPING, OFFERS, SESSIONS, TRACES, TRIES
from quietwins.people.models import Circle, Invite, Person, Ran, Trace, Try
from quietwins.sharing.models import Offer
from tests.flow.books import NOW, after, every_row, keep, somebody

pytestmark = pytest.mark.django_db
Make = Callable[[], Model]


def job(name: str) -> Job:
    return next(job for job in JOBS if job.name == name)


def family() -> Circle:
    return Circle.objects.create(name="Us", kind="family", kept_by=somebody(), created_at=NOW)


def tried() -> Model:
    return Try.objects.create(name_key="amira", at=NOW)


def signed_in() -> Model:
    return Session.objects.create(session_key="k", expire_date=NOW + timedelta(days=365))


def invited() -> Model:
    until = NOW + timedelta(days=14)
    return Invite.objects.create(
        circle=family(), role="carer", code="moss", by=somebody(), until=until
    )


def offered() -> Model:
    to, circle = somebody(), family()
    return Offer.objects.create(
        client_id=uuid4(), by=circle.kept_by, to=to, circle=circle, words="You rang them", at=NOW
    )


def looked() -> Model:
    by, whose = somebody(), somebody()
    return Trace.objects.create(
        by=by, whose=whose, role="carer", verb="opened", day=NOW.date(), at=NOW
    )


@pytest.mark.parametrize(
    ("name", "make", "period"),
    [
        ("tries", tried, TRIES),
        ("sessions", signed_in, timedelta(days=365)),
        ("invites", invited, timedelta(days=14)),
        ("offers", offered, OFFERS),
        ("traces", looked, TRACES + timedelta(microseconds=1)),
    ],
)
def test_it_goes_when_its_time_is_over_and_not_before(
    name: str, make: Make, period: timedelta
) -> None:
    row = make()
    there = type(row)._default_manager.filter(pk=row.pk)
    assert job(name).do(NOW + period - timedelta(seconds=1)) == 0
    assert there.exists()
    assert job(name).do(NOW + period) == 1
    assert not there.exists()


def test_every_job_repeated_changes_nothing_more() -> None:
    make_one_of_each()
    later = NOW + timedelta(days=3 * 365)
    for one in JOBS:
        one.do(later)
    before = every_row()
    assert [one.do(later) for one in JOBS] == [0] * len(JOBS)
    assert every_row() == before


def make_one_of_each() -> None:
    for make in (tried, signed_in, invited, offered, looked):
        make()


def test_a_book_that_nobody_opens_is_never_taken_away(amira: Person) -> None:
    keep("I got up", by=amira)
    before = every_row()
    for one in JOBS:
        one.do(NOW + timedelta(days=50 * 365))
    assert every_row() == before


def test_all_are_due_once_and_then_each_after_its_time() -> None:
    assert due(NOW) == list(JOBS)
    for one in JOBS:
        assert run(one, NOW) == 0
    assert due(after(minutes=4)) == []
    assert {one.name for one in due(after(minutes=5))} == {"erase", "previews", "tries"}
    assert due(after(days=1)) == list(JOBS)


def test_of_two_servers_one_does_it() -> None:
    tried()
    later = NOW + TRIES
    assert [run(job("tries"), later), run(job("tries"), later)] == [1, None]
    assert Ran.objects.get().at == later


def test_what_breaks_half_way_has_not_begun_and_is_due_still() -> None:
    def breaks(now: datetime) -> int:
        Try.objects.all().delete()
        raise ValueError

    tried()
    with pytest.raises(ValueError):
        run(Job("tries", timedelta(minutes=5), "", breaks), NOW)
    assert Try.objects.exists()
    assert due(NOW) == list(JOBS)


def test_to_ask_what_is_due_costs_one_question() -> None:
    with CaptureQueriesContext(connection) as asked:
        due(NOW)
    assert len(asked) == 1


def test_each_kind_has_a_period_or_says_until_when() -> None:
    assert all((kept.period is None) == bool(kept.until) for kept in KEEPING)
    assert SESSIONS.total_seconds() == settings.SESSION_COOKIE_AGE
