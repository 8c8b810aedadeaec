"""A carer keeps a book for a child, opens it, and hands it over when the time has come."""

from datetime import date, datetime

from django.db import transaction

from quietwins.flow.devices import sign_out_everywhere
from quietwins.flow.erase import erase
from quietwins.flow.keep_safe import keep_safe
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.may_see import Role
from quietwins.people.models import Card, Care, Person
from quietwins.people.traces import Trace

YOUNG = (Person.Age.CHILD, Person.Age.TEEN)
"""The ages a carer can say."""


@transaction.atomic
def add_child(name: str, age: str, *, by: Person | None, at: datetime) -> Care:
    """A new book for somebody called `name`, kept by a carer, made now where there is none yet."""
    name = " ".join(name.split())
    if not name:
        raise Unfit(_("Please write what you call your child."))
    if age not in YOUNG:
        raise Unfit(_("Please say how old your child is."))
    carer = by or Person.objects.create(created_at=at)
    child = Person.objects.create(
        name=name,
        age=age,
        kept_by=carer,
        language=carer.language,
        time_zone=carer.time_zone,
        created_at=at,
    )
    return Care.objects.create(person=child, by=carer, name=name, since=at)


def say_age(child: Person, age: str) -> None:
    """Raises Unfit where it is none that a carer can say."""
    if age not in YOUNG:
        raise Unfit(_("Please say how old your child is."))
    child.age = age
    child.save(update_fields=["age"])


def open_book(care: Care, *, at: datetime, day: date) -> None:
    """The child can read who opened it: one line a day."""
    line = Trace(
        by=care.by, whose=care.person, role=Role.CARER, verb=Trace.Verb.OPENED, day=day, at=at
    )
    Trace.objects.bulk_create([line], ignore_conflicts=True)


@transaction.atomic
def erase_child(care: Care, *, at: datetime) -> None:
    """The whole book goes for good, and nobody keeps it any more."""
    child = care.person
    care.delete()
    if child:
        erase(child, at=at)


def books_going(person: Person | None) -> int:
    """How many children's books go with `person`: those that no card opens."""
    if person is None:
        return 0
    kept = Care.objects.filter(by=person).exclude(person=None)
    return kept.filter(person__card=None, person__login=None).count()


def can_take_over(person: Person | None) -> bool:
    """From 13, whoever has a carer can choose a name and passphrase of their own."""
    return bool(person and hasattr(person, "care") and person.age == Person.Age.TEEN)


@transaction.atomic
def hand_over(person: Person, *, name: str, passphrase: str, session: str, at: datetime) -> Person:
    """From here on it is `person`'s own: no carer opens it, no card does, and no device but that of
    the session of that key is signed in. Raises Unfit, and then nothing has changed.
    """
    if not can_take_over(person):
        raise Unfit(_("A book can be handed over from 13."))
    Care.objects.filter(person=person).update(person=None)
    Card.objects.filter(person=person).delete()
    sign_out_everywhere(person, but=session)
    Person.objects.filter(pk=person.pk).update(kept_by=None)
    own = Person.objects.get(pk=person.pk)
    return keep_safe(own, name=name, passphrase=passphrase, at=at)
