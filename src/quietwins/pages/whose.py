"""Whose book this is, and who else can see it, wherever a page says so."""

from quietwins.language import _
from quietwins.pages.seen_by import CARER, CHILD, OWNER
from quietwins.people.models import Person


def safe_says(person: Person | None, opened: Person | None) -> str:
    """How one comes back to what is kept here, in a sentence; empty where one cannot."""
    if person is None:
        return ""
    if opened:
        return _("%(name)s's book is open.") % {"name": opened.care.name}
    if hasattr(person, "login"):
        return _("Kept safe as %(name)s.") % {"name": person.login.name}
    return _("Your card opens this book.") if hasattr(person, "card") else ""


def reader_of(person: Person | None, opened: Person | None) -> str:
    """As whom somebody reads the book that is open."""
    if person is None or not hasattr(person, "care"):
        return OWNER
    return CARER if opened else CHILD
