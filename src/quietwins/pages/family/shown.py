"""What a carer sees of somebody in the family: what was shared, in words, and nothing beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from quietwins.language import _
from quietwins.pages.family.names import name_of
from quietwins.pages.sharing.told import Shared, ten_shared, told_shared
from quietwins.people.models import Person
from quietwins.sharing.eyes import shares_for
from quietwins.sharing.family import families_of
from quietwins.sharing.models import Offer
from quietwins.wording import TOUCHES


@dataclass(frozen=True)
class Offered:
    """Something offered, as it is put before whom it is about."""

    id: UUID
    who: str
    says: str


def shared_by(young: Person, viewer: Person | None, number: int) -> Sequence[Shared]:
    """Page `number` of what they share with the family, the latest first, and one more where there
    are earlier ones.
    """
    theirs = shares_for(viewer).filter(circle__in=families_of(viewer), win__person=young)
    return told_shared(ten_shared(theirs, number), viewer)


def offered(offer: Offer) -> Offered:
    """In the words of whoever typed them, or in ours where a chip alone was pressed."""
    says = offer.words or _(TOUCHES[offer.chip].you)
    return Offered(offer.public_id, name_of(offer.by), says)
