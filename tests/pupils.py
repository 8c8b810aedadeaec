"""Pupils of a class, each with a card and a browser, as they come in and without scripts."""

from datetime import UTC, datetime

from quietwins.flow.make_card import make_card
from quietwins.people.models import Circle, Person
from tests.cast import Someone

TABLE = (
    b"name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6\nAmira,1,6,7,5,6,4,7\nOmar,2,5,6,4,5,2,3\n"
)
NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def class_of(teacher: Someone, name: str = "9B") -> Circle:
    """A class with Amira and Omar, and something found for each."""
    teacher.drop("quizzes.csv", TABLE)
    teacher.press(f"{teacher.path}take-in/", group=name)
    return Circle.objects.get(kept_by=teacher.person, name=name)


def pupil_of(room: Circle, name: str) -> Person:
    return Person.objects.get(memberships__circle=room, name=name)


def taps_in(someone: Someone, person: Person, teacher: Someone) -> str:
    """The page that the fourth picture leads to."""
    assert teacher.person
    card = make_card(person, name=person.name, by=teacher.person, at=NOW)
    *tapped, last = card.pictures
    return someone.press("/card/", code=card.code, tapped=tapped, tap=last)


def joins(someone: Someone, person: Person, teacher: Someone, called: str = "") -> str:
    """The class's page, once they said yes."""
    taps_in(someone, person, teacher)
    return someone.press(someone.path, called=called or person.name)
