"""A school begins, names whom to turn to, and freezes a book, which loses nothing by it."""

from datetime import datetime

from django.db import transaction

from quietwins.flow.devices import sign_out_everywhere
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person, Safety

LONGEST = 200


@transaction.atomic
def begin_school(name: str, *, by: Person | None, at: datetime) -> Circle:
    """`by`, made now where there is nobody yet, leads it, and their classes come into it. Raises
    Unfit.
    """
    name = " ".join(name.replace("\0", "").split())[:LONGEST]
    if not name:
        raise Unfit(_("Please write what your school is called."))
    if by and by.memberships.present().filter(role=Role.LEARNER).exists():
        raise Unfit(_("Somebody who works at the school makes it."))
    lead = by or Person.objects.create(created_at=at)
    school = Circle.objects.create(name=name, kind=Circle.Kind.SCHOOL, kept_by=lead, created_at=at)
    Membership.objects.create(circle=school, person=lead, role=Role.SCHOOL_LEAD)
    bring_classes(school, lead)
    return school


@transaction.atomic
def name_lead(school: Circle, who: Person) -> None:
    """`who` leads it too, from now on."""
    lead = {"role": Role.SCHOOL_LEAD, "left_at": None, "waits": False}
    Membership.objects.update_or_create(circle=school, person=who, defaults=lead)
    bring_classes(school, who)


def bring_classes(school: Circle, teacher: Person) -> None:
    """The classes that a teacher keeps and that are in no school so far."""
    alone = Circle.objects.filter(kept_by=teacher, kind=Circle.Kind.CLASS, within=None)
    alone.update(within=school)


def say_safety(school: Circle, *, name: str, contact: str) -> None:
    """Whom to turn to; with neither, nobody is named. Raises Unfit where one is missing."""
    name, contact = (" ".join(one.replace("\0", "").split())[:LONGEST] for one in (name, contact))
    if bool(name) != bool(contact):
        raise Unfit(_("Please write both: who it is, and how to reach them."))
    if name:
        said = {"name": name, "contact": contact}
        Safety.objects.update_or_create(school=school, defaults=said)
    else:
        Safety.objects.filter(school=school).delete()


@transaction.atomic
def freeze(person: Person, *, at: datetime) -> None:
    """Nobody opens this book from now on. Nothing of it is gone."""
    Person.objects.filter(pk=person.pk).update(frozen_at=at)
    sign_out_everywhere(person)


def unfreeze(person: Person) -> None:
    """It opens again as it did."""
    Person.objects.filter(pk=person.pk).update(frozen_at=None)
