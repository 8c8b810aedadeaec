"""The card on Today: something that family saw, until it is answered. One at a time."""

from datetime import date

from quietwins.pages.cards import Card
from quietwins.pages.family.shown import offered
from quietwins.people.models import Person
from quietwins.sharing.family import offers_for


def offer(person: Person, day: date) -> Card | None:
    """The one that has waited longest. One query."""
    waiting = offers_for(person).waiting().select_related("by").order_by("pk").first()
    return Card("family/card.html", {"offered": offered(waiting)}) if waiting else None
