"""A pupil leaves a class: their book goes with them, and the class keeps nothing of it."""

from datetime import timedelta

import pytest

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.forget_left import forget_left
from quietwins.flow.leave_class import come_back, let_leave
from quietwins.flow.make_card import make_card
from quietwins.people.keeping import LEFT
from quietwins.people.models import Membership, Person, Tombstone
from quietwins.sharing.eyes import entries_for, wins_for
from quietwins.wins.models import Win
from tests.flow.books import NOW, QUIZZES, keep, taken

LATER = NOW + LEFT


@pytest.fixture
def amira(ben: Person) -> Person:
    """A pupil of Ben's class, by his gradebook."""
    taken(QUIZZES, by=ben)
    return Person.objects.get(name="Amira")


def leaves(pupil: Person) -> None:
    let_leave(Membership.objects.filter(person=pupil), at=NOW)


def test_until_its_time_everything_is_there_and_can_come_back(amira: Person) -> None:
    before = Entry.objects.filter(owner=amira).count()
    leaves(amira)
    assert forget_left(LATER - timedelta(seconds=1)) == 0
    come_back(Membership.objects.filter(person=amira))
    assert forget_left(LATER) == 0
    assert Entry.objects.filter(owner=amira).count() == before > 0


def test_whoever_has_no_way_in_is_forgotten_in_time(ben: Person, amira: Person) -> None:
    name, others = amira.public_id, Entry.objects.exclude(owner=amira).count()
    leaves(amira)
    assert forget_left(LATER) == 1
    assert not Person.objects.filter(public_id=name).exists()
    assert Tombstone.objects.filter(public_id=name).exists()
    assert Entry.objects.count() == others


def test_whoever_has_a_card_takes_their_book_along(ben: Person, amira: Person) -> None:
    make_card(amira, name="Amira", by=ben, at=NOW)
    keep("I read at home", by=amira)
    before = book_of(amira)
    leaves(amira)
    forget_left(LATER)
    assert book_of(amira) == before
    assert not entries_for(ben).filter(owner=amira).exists()
    assert not wins_for(ben).filter(person=amira).exists()
    assert not Membership.objects.filter(person=amira).exists()
    assert Person.objects.get(pk=amira.pk).kept_by is None


def book_of(person: Person) -> list[set[int]]:
    """Entries and wins, by their ids."""
    entries, wins = Entry.objects.filter(owner=person), Win.objects.filter(person=person)
    return [set(rows.values_list("pk", flat=True)) for rows in (entries, wins)]


def test_a_skill_of_one_name_at_home_and_in_class_stays_two(ben: Person, amira: Person) -> None:
    make_card(amira, name="Amira", by=ben, at=NOW)
    skill = Thread.objects.filter(owner=amira).first()
    assert skill
    Thread.objects.create(owner=amira, name=skill.name, name_key=skill.name_key)
    leaves(amira)
    forget_left(LATER)
    names = set(Thread.objects.filter(owner=amira, circle=None).values_list("name", flat=True))
    assert {skill.name, f"{skill.name} (9B)"} <= names


def test_done_twice_it_is_done_once(amira: Person) -> None:
    leaves(amira)
    assert [forget_left(LATER), forget_left(LATER)] == [1, 0]
