"""What others call somebody, and how old they are: asked where it is needed."""

from datetime import datetime

from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Person

LONGEST = 60


def say_who(person: Person | None, *, name: str, age: str, at: datetime) -> Person:
    """What was said before stays where nothing is said now. Raises Unfit without any name.

    Somebody new is made by it.
    """
    name = " ".join(name.replace("\0", "").split()) or (person.name if person else "")
    if not name:
        raise Unfit(_("Please say what people call you."))
    if len(name) > LONGEST:
        raise Unfit(_("That name is longer than we can keep. Please choose a shorter one."))
    person = person or Person(created_at=at)
    person.name = name
    person.age = age if age in Person.Age.values and age else person.age
    person.save()
    return person


def allow_notes(person: Person, *, allows: bool) -> None:
    """Whether others' own words may stand beside what they noticed."""
    person.allows_notes = allows
    person.save(update_fields=["allows_notes"])
