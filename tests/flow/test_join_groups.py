"""What was done in groups on a device, once its visitor signs in."""

from datetime import datetime

import pytest

from quietwins.flow.bring_along import bring_along
from quietwins.flow.leave_circle import keep_apart
from quietwins.flow.notice import notice
from quietwins.flow.share import share
from quietwins.people.may_see import Role
from quietwins.people.models import Block, Circle, Membership, Person
from quietwins.sharing.models import Notice, Share
from tests.flow.books import NOW, after, keep, somebody


@pytest.fixture
def circle(ben: Person, amira: Person) -> Circle:
    """Ben's, in which Amira is."""
    made = Circle.objects.create(name="Home", kind="family", kept_by=ben, created_at=NOW)
    for who in (ben, amira):
        comes_in(who, made)
    return made


def comes_in(person: Person, circle: Circle, left_at: datetime | None = None) -> None:
    member = {"role": Role.MEMBER, "left_at": left_at}
    Membership.objects.create(person=person, circle=circle, **member)


def shared_by(person: Person, circle: Circle) -> Share:
    line = keep("I rang them", by=person).win
    return share(line, circle, by=person, with_old=False, at=NOW)


def test_what_one_did_in_a_group_comes_along(circle: Circle, ben: Person, amira: Person) -> None:
    notice(shared_by(ben, circle), "effort", by=amira, at=NOW)
    mine = shared_by(amira, circle)
    keep_apart(amira, stranger := somebody(), at=NOW)
    home = somebody("Amira Noor")
    bring_along(amira, to=home, at=after(days=1))
    assert Membership.objects.get(circle=circle, person=home).left_at is None
    assert Notice.objects.get().by == home
    assert (Block.objects.get().by, Block.objects.get().whom) == (home, stranger)
    assert Share.objects.get(pk=mine.pk).win.person == home
    home.refresh_from_db()
    assert home.name == "Amira Noor"


def test_a_name_and_an_age_come_along_where_none_was_said(circle: Circle, amira: Person) -> None:
    Person.objects.filter(pk=amira.pk).update(age="teen")
    amira.refresh_from_db()
    bring_along(amira, to=(home := somebody()), at=after(days=1))
    home.refresh_from_db()
    assert (home.name, home.age) == ("Amira", "teen")


def test_whoever_was_in_twice_is_in_once_and_in_if_either_is(
    circle: Circle, ben: Person, amira: Person
) -> None:
    shared, home = shared_by(ben, circle), somebody()
    comes_in(home, circle, left_at=NOW)
    for who in (amira, home):
        notice(shared, "effort", by=who, at=NOW)
    bring_along(amira, to=home, at=after(days=1))
    assert Membership.objects.get(circle=circle, person=home).left_at is None
    assert Notice.objects.get().by == home


def test_nobody_notices_their_own_or_keeps_apart_from_themselves(
    circle: Circle, ben: Person, amira: Person
) -> None:
    notice(shared_by(ben, circle), "effort", by=amira, at=NOW)
    keep_apart(amira, ben, at=NOW)
    bring_along(amira, to=ben, at=after(days=1))
    assert Share.objects.exists() and not Notice.objects.exists() and not Block.objects.exists()
    assert Membership.objects.filter(circle=circle).count() == 1
