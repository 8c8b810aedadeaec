"""Whoever looks at what is another's is noted once a day, for whose it is to read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.flow.look_at import note_look, note_looks
from quietwins.people.models import Care, Circle, Membership, Person, Trace
from tests.flow.books import NOW, QUIZZES, after, taken

SAW, OPENED = Trace.Verb.SAW, Trace.Verb.OPENED


def noted() -> list[tuple[str, str, str]]:
    return sorted(Trace.objects.values_list("whose__name", "role", "verb"))


@pytest.fixture
def pupils(ben: Person) -> list[int]:
    """Amira and Omar, in a class that Ben teaches."""
    taken(QUIZZES, by=ben)
    return list(Person.objects.filter(kept_by=ben).values_list("pk", flat=True))


def test_a_teacher_who_looks_at_a_class_is_noted_for_each_pupil(
    ben: Person, pupils: list[int]
) -> None:
    note_looks(ben, pupils, SAW, at=NOW)
    assert noted() == [("Amira", "teacher", "saw"), ("Omar", "teacher", "saw")]


def test_looking_again_on_that_day_writes_nothing_more(ben: Person, pupils: list[int]) -> None:
    note_looks(ben, pupils, SAW, at=NOW)
    with CaptureQueriesContext(connection) as asked:
        note_looks(ben, pupils, SAW, at=after(hours=1))
    assert [one["sql"].split()[0] for one in asked] == ["SELECT"]
    note_looks(ben, pupils, SAW, at=after(days=1))
    assert len(noted()) == 4


def test_a_pupil_who_came_later_is_noted_too(ben: Person, pupils: list[int]) -> None:
    note_looks(ben, pupils[:1], SAW, at=NOW)
    note_looks(ben, pupils, SAW, at=NOW)
    assert len(noted()) == 2


def test_whoever_keeps_a_childs_book_is_noted_as_their_carer(ben: Person) -> None:
    child = Person.objects.create(name="Liam", kept_by=ben, created_at=NOW)
    Care.objects.create(person=child, by=ben, name="Liam", since=NOW)
    friends = Circle.objects.create(name="Us", kind="friends", kept_by=ben, created_at=NOW)
    for person in (ben, child):
        Membership.objects.create(circle=friends, person=person, role="member")
    note_look(ben, child, OPENED, at=NOW)
    assert noted() == [("Liam", "carer", "opened")]


def test_ones_own_and_somebody_inventeds_looks_ask_and_write_nothing(ben: Person) -> None:
    invented = Person.objects.create(created_at=NOW, invented=True)
    with CaptureQueriesContext(connection) as asked:
        note_look(ben, ben, OPENED, at=NOW)
        note_looks(invented, [ben.pk], SAW, at=NOW)
        note_looks(None, [ben.pk], SAW, at=NOW)
    assert len(asked) == 0
