"""Which places hand Today a card, in the order in which it shows them."""

from datetime import date

from quietwins.pages.cards import Card, Offer
from quietwins.pages.family import card as family
from quietwins.pages.goals import card as goals
from quietwins.pages.heavy import card as heavy
from quietwins.pages.lists import card as lists
from quietwins.pages.monthly import card as monthly
from quietwins.pages.my_data import card as my_data
from quietwins.pages.sharing import card as sharing
from quietwins.people.models import Person

OFFERS: tuple[Offer, ...] = (
    my_data.offer,
    sharing.offer,
    family.offer,
    heavy.offer,
    goals.offer,
    lists.offer,
    monthly.offer,
)


def cards_for(person: Person | None, day: date) -> list[Card]:
    """The cards of this day; none for somebody new."""
    if person is None:
        return []
    return [card for offer in OFFERS if (card := offer(person, day))]
