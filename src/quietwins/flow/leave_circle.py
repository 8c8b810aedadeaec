"""Going, resting and keeping apart. None of it tells anybody."""

from datetime import datetime

from django.db import transaction

from quietwins.flow.bring_to_evening import take_back_brought
from quietwins.flow.share import take_back
from quietwins.people.models import Block, Circle, Membership, Person
from quietwins.sharing.models import Brought, Share


@transaction.atomic
def leave_circle(circle: Circle, person: Person, *, at: datetime) -> None:
    """What `person` shared there is gone. Somebody who still waited never came in."""
    mine = Membership.objects.filter(circle=circle, person=person)
    mine.filter(waits=True).delete()
    mine.filter(left_at=None).update(left_at=at, paused=False)
    _stop_sharing(circle, person, at)


def pause_sharing(circle: Circle, person: Person, *, paused: bool) -> None:
    """What they share there is put away meanwhile, and comes back as it was."""
    Membership.objects.present().filter(circle=circle, person=person).update(paused=paused)


@transaction.atomic
def take_out(circle: Circle, person: Person, *, at: datetime) -> None:
    """Its keeper's word: no trace is left that `person` was in it."""
    Membership.objects.filter(circle=circle, person=person).delete()
    _stop_sharing(circle, person, at)


def keep_apart(by: Person, whom: Person, *, at: datetime) -> None:
    """Neither finds anything of the other's, in any circle."""
    Block.objects.get_or_create(by=by, whom=whom, defaults={"at": at})


def bring_together(by: Person, whom: Person) -> None:
    """As before, from the side of `by`."""
    Block.objects.filter(by=by, whom=whom).delete()


def _stop_sharing(circle: Circle, person: Person, at: datetime) -> None:
    theirs = {"circle": circle, "win__person": person}
    take_back(Share.objects.filter(**theirs), at=at)
    take_back_brought(Brought.objects.filter(**theirs), at=at)
