"""What people in a family are called."""

from quietwins.language import _
from quietwins.people.models import Person


def name_of(person: Person) -> str:
    """Their own word for themselves; the name they sign in with is nobody else's."""
    return person.name or _("Somebody in your family")
