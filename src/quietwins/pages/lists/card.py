"""The card on Today: this day's routines and lists, and the list last used."""

from datetime import date

from quietwins.pages.cards import Card
from quietwins.pages.lists.shown import shown
from quietwins.people.models import Person
from quietwins.sharing.eyes import lists_for

_MOST = 5


def offer(person: Person, day: date) -> Card | None:
    """None for whoever has no list of this day."""
    if not lists_for(person).exists():  # a third of the work, for the many who have none
        return None
    lists = lists_for(person).for_day(day).order_by("-used_at", "-pk")
    held = shown(lists[:_MOST], day)
    return Card("lists/card.html", {"lists": held}) if held else None
