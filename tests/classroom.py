"""A class as its teacher sees it: names without marks, and what is pressed on its pages."""

from datetime import datetime
from uuid import UUID, uuid4

from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from tests.cast import Someone

NAMES = ("Amira", "Omar", "Zoe", "Liam")


def a_class(teacher: Someone, *names: str, name: str = "9B") -> str:
    """The address of a class of pupils about whom nothing is written down."""
    teacher.press("/people/begin/", on="/people/", name=name)
    circle = Circle.objects.get(kept_by=teacher.person, name=name)
    for called in names or NAMES:
        pupil = Person.objects.create(
            name=called, kept_by=teacher.person, created_at=circle.created_at
        )
        Membership.objects.create(person=pupil, circle=circle, role=Role.LEARNER)
    return f"/people/{circle.public_id}/"


def pupil(name: str) -> Person:
    return Person.objects.get(name=name)


def sees(teacher: Someone, path: str, *names: str, **sent: object) -> str:
    """Note something about each of `names`; the page that follows."""
    who = [pupil(name).public_id for name in names]
    return teacher.press(
        f"{path}see/", on=f"{path}see/", pupil=who, **{"client_id": uuid4(), **sent}
    )


def joins(name: str, browser: Someone, *, at: datetime) -> Person:
    """From now on `name` opens their own book, in `browser`."""
    one = pupil(name)
    Membership.objects.filter(person=one).update(joined_at=at)
    session = browser.client.session
    session["person"] = one.pk
    session.save()
    return one


def which(path: str) -> UUID:
    """The class of an address."""
    return UUID(path.split("/")[2])
