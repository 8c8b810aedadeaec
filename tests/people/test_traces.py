"""What was noted of who looked stays as it was noted, for as long as it is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from quietwins.people.models import Person, Trace
from quietwins.people.traces import Unchanging

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def somebody(name: str) -> Person:
    return Person.objects.create(name=name, created_at=NOW)


@pytest.fixture
def line(db: None) -> Trace:
    """Ben saw something of Amira's."""
    by, whose = somebody("Ben"), somebody("Amira")
    saw = Trace.Verb.SAW
    return Trace.objects.create(
        by=by, whose=whose, role="teacher", verb=saw, day=NOW.date(), at=NOW
    )


def test_no_line_is_changed_or_taken_away_in_the_program(line: Trace) -> None:
    for change in (
        line.save,
        line.delete,
        Trace.objects.all().delete,
        lambda: Trace.objects.update(role="member"),
        lambda: Trace.objects.bulk_update([line], ["role"]),
        lambda: Trace.objects.update_or_create(pk=line.pk, defaults={"role": "member"}),
    ):
        with pytest.raises(Unchanging):
            change()
    assert Trace.objects.filter(role="teacher").exists()


@pytest.mark.parametrize(
    "change", ["role = 'member'", "verb = 'opened'", "whose_id = by_id", "day = '2020-01-01'"]
)
def test_no_line_is_changed_in_the_database_either(line: Trace, change: str) -> None:
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE people_trace SET {change}")


def test_who_looked_is_erased_and_that_a_teacher_looked_is_not(line: Trace) -> None:
    assert line.by
    line.by.delete()
    left = Trace.objects.get()
    assert (left.by, left.role, left.whose.name) == (None, "teacher", "Amira")


def test_whose_it_was_is_erased_with_all_that_was_noted_of_it(line: Trace) -> None:
    line.whose.delete()
    assert not Trace.objects.exists()


def test_a_line_goes_when_its_time_is_over_and_not_before(line: Trace) -> None:
    assert Trace.objects.forget(NOW) == 0
    assert Trace.objects.forget(NOW + timedelta(seconds=1)) == 1
    assert not Trace.objects.exists()
