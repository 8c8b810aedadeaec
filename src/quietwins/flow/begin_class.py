"""A class or group begins: with a file, or with its name alone."""

from datetime import datetime

from django.db import transaction

from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.schools import workplaces_of


@transaction.atomic
def begin_class(name: str, *, by: Person | None, at: datetime, apart: bool = False) -> Circle:
    """The one of that name that `by` keeps; a new one where there is none, in the school
    where they work, or `apart` from it.
    """
    keeper = by or Person.objects.create(created_at=at)
    known = Circle.objects.filter(kept_by=keeper, kind=Circle.Kind.CLASS, name__iexact=name).first()
    if known:
        return known
    school = None if apart else workplaces_of(keeper).first()
    circle = Circle.objects.create(name=name, kept_by=keeper, created_at=at, within=school)
    Membership.objects.create(person=keeper, circle=circle, role=Role.TEACHER)
    return circle
