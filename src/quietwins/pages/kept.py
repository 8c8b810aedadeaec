"""What somebody kept, as pages list it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from quietwins.pages.telling import Told, tell, told, with_evidence
from quietwins.people.models import Person
from quietwins.sharing.eyes import keeps_for, wins_for
from quietwins.spotting.choosing import choose
from quietwins.wins.models import Keep, Win

TEN = 10


@dataclass(frozen=True)
class TenKept:
    """Ten a page, newest first, and whether there are later and earlier ones."""

    wins: Sequence[Told]
    number: int
    newer: bool
    older: bool


def kept_since(person: Person | None, moment: datetime) -> list[Told]:
    """What `person` kept of their own since then, the latest first."""
    return tell(_kept(person).filter(person=person, keeps__at__gte=moment), person)


def ten_kept(person: Person | None, number: int) -> TenKept:
    """Page `number`, from 1."""
    first = (number - 1) * TEN
    found = tell(_kept(person)[first : first + TEN + 1], person)
    return TenKept(found[:TEN], number, newer=number > 1, older=len(found) > TEN)


def first_and_latest(person: Person | None) -> list[Told]:
    """Two moments, where there are two."""
    kept = _kept(person)
    ends = [kept.order_by("keeps__at", "pk").first(), kept.first()]
    return tell([win for win in ends if win], person) if ends[0] != ends[1] else []


def last_kept_at(person: Person | None) -> datetime | None:
    """When something was last kept."""
    standing = keeps_for(person).filter(verdict=Keep.Verdict.KEPT, undone_at=None)
    last: datetime | None = standing.aggregate(last=Max("at"))["last"]
    return last


def found_for(person: Person | None) -> list[Told]:
    """The few found in `person`'s own entries that wait for a word."""
    if person is None:
        return []
    waiting = with_evidence(wins_for(person).filter(person=person).undecided_by(person))
    return choose(tell(waiting, person))


def undone_win(person: Person | None, public_id: str) -> Told | None:
    """The win just taken out, so that it can be put back."""
    try:
        wanted = UUID(public_id)
    except ValueError:
        return None
    undone = keeps_for(person).filter(win__public_id=wanted, undone_at__isnull=False)
    found = with_evidence(wins_for(person).filter(keeps__in=undone)).first()
    return told(found, person) if found else None


def _kept(person: Person | None) -> QuerySet[Win]:
    kept = wins_for(person).kept_by(person) if person else Win.objects.none()
    return with_evidence(kept).order_by("-keeps__at", "-pk")
