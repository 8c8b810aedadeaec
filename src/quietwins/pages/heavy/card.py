"""The card on Today, in a month that its owner said is usually heavy."""

from datetime import date

from quietwins.pages.cards import Card
from quietwins.people.models import Person
from quietwins.people.months import HEAVY


def offer(person: Person, day: date) -> Card | None:
    """Never in a month that nobody chose, nor once it is put away. No query."""
    if day.month not in person.heavy_months or person.has_put_away(HEAVY, day):
        return None
    return Card("heavy/card.html", {})
