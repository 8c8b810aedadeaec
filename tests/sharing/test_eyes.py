"""What is not for these eyes is not found."""

from datetime import UTC, datetime

import pytest
from django.http import Http404

from quietwins.evidence.models import Entry, Import, Thread
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import (
    circles_for,
    entries_for,
    find,
    imports_for,
    keeps_for,
    wins_for,
)
from quietwins.wins.models import Win

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def somebody(name: str) -> Person:
    return Person.objects.create(name=name, created_at=NOW)


@pytest.fixture
def ben(db: None) -> Person:
    """Who teaches 9B."""
    return somebody("Ben")


@pytest.fixture
def nine_b(ben: Person) -> Circle:
    circle = Circle.objects.create(name="9B", kept_by=ben, created_at=NOW)
    Membership.objects.create(person=ben, circle=circle, role=Role.TEACHER)
    return circle


@pytest.fixture
def amira(nine_b: Circle) -> Person:
    """A learner in 9B, with a win at home and one in class."""
    person = somebody("Amira")
    Membership.objects.create(person=person, circle=nine_b, role=Role.LEARNER)
    for circle in (None, nine_b):
        win_of(person, circle)
    return person


@pytest.fixture
def cleo(db: None) -> Person:
    return somebody("Cleo")


def win_of(person: Person, circle: Circle | None) -> Win:
    where = circle.name if circle else "home"
    thread = Thread.objects.create(owner=person, circle=circle, name=where, name_key=where)
    entry = Entry.objects.create(owner=person, thread=thread, circle=circle, recorded_at=NOW)
    return Win.objects.create(
        person=person, rule="tried_again", thread=thread, anchor=entry, found_at=NOW
    )


def places(person: Person | None) -> tuple[list[str], list[str]]:
    """Where the wins and the entries are from that `person` sees."""
    wins = wins_for(person).order_by("pk").values_list("thread__name", flat=True)
    entries = entries_for(person).order_by("pk").values_list("thread__name", flat=True)
    return list(wins), list(entries)


def test_one_sees_all_of_ones_own(amira: Person) -> None:
    assert places(amira) == (["home", "9B"], ["home", "9B"])


def test_a_teacher_sees_what_the_class_produced_and_never_home(ben: Person, amira: Person) -> None:
    assert places(ben) == (["9B"], ["9B"])


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.TEACHER])
def test_nobody_else_in_the_circle_sees_class_evidence(
    cleo: Person, amira: Person, nine_b: Circle, role: Role
) -> None:
    if role is not Role.SELF:
        Membership.objects.create(person=cleo, circle=nine_b, role=role)
    assert places(cleo) == ([], [])
    assert not circles_for(cleo).exists()


def test_a_teacher_of_another_class_sees_nothing_of_this_one(cleo: Person, amira: Person) -> None:
    other = Circle.objects.create(name="9C", kept_by=cleo, created_at=NOW)
    Membership.objects.create(person=cleo, circle=other, role=Role.TEACHER)
    assert places(cleo) == ([], [])
    assert list(circles_for(cleo)) == [other]


def test_what_was_kept_or_set_aside_is_ones_own(ben: Person, amira: Person) -> None:
    for win in wins_for(amira):
        win.set_aside(by=amira, at=NOW)
    assert keeps_for(amira).count() == 2
    assert not keeps_for(ben).exists()


def test_a_file_is_seen_by_whoever_took_it_in(ben: Person, amira: Person, nine_b: Circle) -> None:
    Import.objects.create(by=ben, circle=nine_b, digest="0", recorded_at=NOW)
    assert imports_for(ben).count() == 1
    assert not imports_for(amira).exists()


def test_forbidden_and_missing_look_the_same(amira: Person, cleo: Person) -> None:
    win = wins_for(amira)[0]
    assert find(wins_for(amira), public_id=win.public_id) == win
    for eyes in (wins_for(cleo), wins_for(None), Win.objects.none()):
        with pytest.raises(Http404):
            find(eyes, public_id=win.public_id)


def test_before_there_is_a_person_there_is_nothing_to_see(amira: Person) -> None:
    assert places(None) == ([], [])
    assert not any(eyes(None).exists() for eyes in (circles_for, imports_for, keeps_for))
