"""A card that another place hands to Today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from quietwins.people.models import Person


@dataclass(frozen=True)
class Card:
    """A template, which finds what it shows as `card.holds`."""

    template: str
    holds: Mapping[str, object]


Offer = Callable[[Person, date], Card | None]
"""What a place hands over on somebody's day; none where it has nothing to say. One query or two."""
