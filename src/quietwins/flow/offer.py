"""Something an adult in the family saw, put before whom it is about. It says nothing in return."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from quietwins.people.circles import between
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.models import Offer


@dataclass(frozen=True)
class Sight:
    """What was typed, or the chip pressed alone. `client_id` is the page's own: sent twice, it is
    offered once.
    """

    words: str
    chip: str
    client_id: UUID


def offer(
    sight: Sight, *, by: Person, to: Person, families: QuerySet[Circle], at: datetime
) -> None:
    """Put before `to`, who is or was in one of `families`. Where they left, or something stands
    between the two, it goes nowhere, and looks the same to whoever offered it.
    """
    blocked = between(by, to).exists()
    places = Membership.objects.filter(person=to, circle__in=families, waits=False)
    place = places.order_by(F("left_at").asc(nulls_first=True), "pk")[0]
    arrives = place.left_at is None and not blocked
    what = {"words": sight.words, "chip": sight.chip, "circle_id": place.circle_id, "to": to}
    when = {"at": at, "answered_at": None if arrives else at}
    Offer.objects.get_or_create(by=by, client_id=sight.client_id, defaults=what | when)
