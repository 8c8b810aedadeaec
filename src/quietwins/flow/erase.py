"""Everything of one person's is erased: at once, or after some days in which they can stop it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import IntegerField, Q, QuerySet, Subquery

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.devices import sign_out
from quietwins.flow.export.tables import TABLES
from quietwins.flow.forget_pictures import forget_pictures_of
from quietwins.flow.keep_aloud import forget_sounds, forget_sounds_of
from quietwins.flow.look_again import look_again
from quietwins.flow.pass_on import pass_on
from quietwins.language import N_
from quietwins.people.models import Leaving, Person, SignedIn, Tombstone
from quietwins.pieces.models import Draft
from quietwins.sharing.classes import own_brought
from quietwins.sharing.models import Brought, Notice, Offer, Share

DAYS = (0, 7, 30)
"""How long somebody may wait before everything goes."""


_SHARED: Mapping[str, Callable[[Person], QuerySet[Any]]] = {
    N_("Wins that I share"): lambda person: Share.objects.filter(win__person=person),
    N_("Wins for an evening with class"): own_brought,
    N_("What others noticed"): lambda person: Notice.objects.filter(share__win__person=person),
    N_("What I noticed"): lambda person: Notice.objects.filter(by=person),
    N_("What family saw"): lambda person: Offer.objects.filter(to=person),
    N_("What I offered"): lambda person: Offer.objects.filter(by=person),
}
"""What people call it, and which rows are theirs."""


class Goes(NamedTuple):
    """So many of what people call `title`."""

    title: str
    many: int


class _Many(Subquery):
    """How many rows a query finds."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def what_goes(person: Person) -> list[Goes]:
    """All that there is of each kind, undone and earlier wordings too, in one query."""
    kinds = {table.title: table.rows(person) for table in TABLES if table.title}
    kinds |= {title: rows(person) for title, rows in _SHARED.items()}
    counts = [_Many(rows.values("pk")) for rows in kinds.values()]
    (found,) = Person.objects.filter(pk=person.pk).values_list(*counts)
    return [Goes(title, many) for title, many in zip(kinds, found, strict=True) if many]


def ask_to_erase(person: Person, days: int, *, at: datetime) -> Leaving | None:
    """Everything goes after so many days; asked for again, it is the last word that counts. With
    no days to wait it is gone now, and there is nothing to say when.
    """
    if days == 0:
        erase(person, at=at)
        return None
    when = {"asked_at": at, "goes_at": at + timedelta(days)}
    leaving, _ = Leaving.objects.update_or_create(person=person, defaults=when)
    return leaving


def stop_erasing(person: Person) -> None:
    """It stays."""
    Leaving.objects.filter(person=person).delete()


@transaction.atomic
def erase(person: Person, *, at: datetime) -> None:
    """Rows and files go for good; an id is left of each person, so that a backup forgets them too.

    Those whom they alone kept things for go with them, unless they can come back by a passphrase
    or a card of their own. Nobody else's content goes.
    """
    pass_on(person)
    Person.objects.filter(kept_by=person).exclude(login=None, card=None).update(kept_by=None)
    going = Person.objects.filter(Q(pk=person.pk) | Q(kept_by=person))
    names = going.values_list("public_id", flat=True)
    Tombstone.objects.leave(names, at=at)
    forget_sounds(going)
    forget_pictures_of(going)
    sign_out(SignedIn.objects.filter(person__in=going))
    person.delete()


def sweep(now: datetime) -> int:
    """Erase whoever asked for it by now. How many."""
    people = list(Person.objects.filter(leaving__goes_at__lte=now))
    for person in people:
        erase(person, at=now)
    return len(people)


def tombstones() -> list[UUID]:
    """The ids of whom and what was erased here, the first first."""
    return list(Tombstone.objects.order_by("at", "pk").values_list("public_id", flat=True))


@transaction.atomic
def erase_again(names: Iterable[UUID], *, at: datetime) -> int:
    """After a backup was put back: what of these is there again is erased again. How many were."""
    wanted = set(names)
    people = list(Person.objects.filter(public_id__in=wanted))
    for person in people:
        if Person.objects.filter(pk=person.pk).exists():  # else it went with who kept it
            erase(person, at=at)
    lines = Entry.objects.filter(public_id__in=wanted)
    threads = list(Thread.objects.filter(entries__in=lines).values_list("pk", flat=True))
    also = [model.objects.filter(public_id__in=wanted) for model in (Share, Brought, Draft)]
    found = len(people) + lines.count() + sum(rows.count() for rows in also)
    for rows in also:
        rows.delete()
    forget_sounds_of(lines)
    lines.delete()
    look_again(threads, at=at)
    Tombstone.objects.leave(wanted, at=at)
    return found
