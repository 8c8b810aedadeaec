"""The card on Today, while everything waits to be erased."""

from datetime import date

from quietwins.pages.cards import Card
from quietwins.pages.my_data.leaving import leaving_of
from quietwins.people.models import Person


def offer(person: Person, day: date) -> Card | None:
    """When it goes, and one tap that stops it. No query: it came with the person."""
    on = leaving_of(person)
    return Card("my_data/card.html", {"on": on}) if on else None
