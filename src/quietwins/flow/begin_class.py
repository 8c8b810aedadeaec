"""A class or group begins: with a file, or with its name alone."""

from datetime import datetime

from django.db import transaction

from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person


@transaction.atomic
def begin_class(name: str, *, by: Person | None, at: datetime) -> Circle:
    """The one of that name that `by` keeps; a new one where there is none."""
    keeper = by or Person.objects.create(created_at=at)
    known = Circle.objects.filter(kept_by=keeper, kind=Circle.Kind.CLASS, name__iexact=name).first()
    if known:
        return known
    circle = Circle.objects.create(name=name, kept_by=keeper, created_at=at)
    Membership.objects.create(person=keeper, circle=circle, role=Role.TEACHER)
    return circle
