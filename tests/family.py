"""A family: Amira, her mother Mum, and the circle that the two are in. Made without pages."""

from datetime import UTC, datetime
from uuid import UUID

from quietwins.flow.share import share, stop_sharing
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.models import Share
from quietwins.wins.models import Win
from tests.cast import Someone

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def named(someone: Someone, name: str, age: Person.Age) -> Person:
    """Whose browser it is, known to others by `name`. They have kept a line of their own."""
    if someone.person is None:
        someone.keep(f"{name} got up")
    person = someone.person
    assert person
    person.name, person.age = name, age
    person.save()
    return person


def family_of(carer: Person, *others: Person, name: str = "Home") -> Circle:
    """`carer` and whoever else is in it, all for good."""
    circle = Circle.objects.create(
        name=name, kind=Circle.Kind.FAMILY, kept_by=carer, created_at=NOW
    )
    Membership.objects.create(circle=circle, person=carer, role=Role.CARER)
    for other in others:
        Membership.objects.create(circle=circle, person=other, role=Role.MEMBER)
    return circle


def lets_see(win: UUID, circle: Circle) -> Share:
    """Its owner shares it there."""
    one = Win.objects.get(public_id=win)
    return share(one, circle, by=one.person, with_old=False, at=NOW)


def no_longer(one: Share) -> None:
    stop_sharing(one, at=NOW)
