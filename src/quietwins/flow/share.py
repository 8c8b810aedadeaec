"""One win, one circle, one tap; and taken back at any time."""

from datetime import datetime

from django.db import transaction

from quietwins.people.models import Circle, Person, Tombstone
from quietwins.sharing.models import Share, ShareQuerySet
from quietwins.wins.models import Swap, Win


@transaction.atomic
def share(win: Win, circle: Circle, *, by: Person, with_old: bool, at: datetime) -> Share:
    """Shared twice, it is there once. `with_old`: of kinder words the old ones too, which adults
    can choose.
    """
    swap = _swap_of(win) if with_old and not by.young else None
    shown, _ = Share.objects.update_or_create(
        win=win, circle=circle, defaults={"swap": swap}, create_defaults={"swap": swap, "at": at}
    )
    return shown


def stop_sharing(one: Share, *, at: datetime) -> None:
    """It is gone, and with it all that was noticed of it. Nobody is told."""
    take_back(Share.objects.filter(pk=one.pk), at=at)


@transaction.atomic
def take_back(shares: ShareQuerySet, *, at: datetime) -> None:
    """An id is left of each, so that a backup put back later shares none of them again."""
    Tombstone.objects.leave(shares.values_list("public_id", flat=True), at=at)
    shares.delete()


def _swap_of(win: Win) -> Swap | None:
    return Swap.objects.standing().filter(new=win).order_by("-made_at", "-pk").first()
