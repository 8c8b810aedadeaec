"""The card on Today: this month's quiet win, once, until it is answered or put away."""

from datetime import date
from uuid import uuid4

from quietwins.pages.cards import Card
from quietwins.people.models import Person
from quietwins.people.months import MONTHLY


def offer(person: Person, day: date) -> Card | None:
    """From the first visit of a month. No query."""
    if person.has_put_away(MONTHLY, day):
        return None
    return Card("monthly/card.html", {"client_id": uuid4()})
