"""A class or group begins: with a file, or with its name alone."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person


@transaction.atomic
def begin_class(name: str, *, by: Person | None, at: datetime) -> Circle:
    """The one of that name that `by` keeps; a new one where there is none, in the school
    where they work.
    """
    keeper = by or Person.objects.create(created_at=at)
    known = Circle.objects.filter(kept_by=keeper, kind=Circle.Kind.CLASS, name__iexact=name).first()
    if known:
        return known
    school = Circle.objects.filter(
        kind=Circle.Kind.SCHOOL, memberships__in=_staff_places(keeper)
    ).first()
    circle = Circle.objects.create(name=name, kept_by=keeper, created_at=at, within=school)
    Membership.objects.create(person=keeper, circle=circle, role=Role.TEACHER)
    return circle


def _staff_places(person: Person) -> QuerySet[Membership]:
    staff = (Role.TEACHER, Role.SCHOOL_LEAD)
    return Membership.objects.present().filter(person=person, role__in=staff)
