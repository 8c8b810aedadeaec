"""The way to groups and to the people in them, as eyes.py is to all that is another's."""

from django.db.models import Q, QuerySet

from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import circles_in


def groups_in(person: Person | None) -> QuerySet[Circle]:
    """Those one can share in: family, friends, a group one trusts."""
    return circles_in(person).exclude(kind=Circle.Kind.CLASS)


def groups_for(person: Person | None) -> QuerySet[Circle]:
    """Those of one's own to open: one is in them, asked to come in, or looks after their codes."""
    if person is None:
        return Circle.objects.none()
    mine = Membership.objects.filter(person=person, left_at=None).values("circle")
    groups = Circle.objects.exclude(kind=Circle.Kind.CLASS)
    return groups.filter(Q(pk__in=mine) | Q(kept_by=person))


def groups_kept_by(person: Person | None) -> QuerySet[Circle]:
    """Those whose codes one looks after."""
    return groups_for(person).filter(kept_by=person)


def newcomers_for(person: Person | None) -> QuerySet[Membership]:
    """Who asked to come into a group where one is, and young: one's yes is needed."""
    if person is None or not person.young:
        return Membership.objects.none()
    return Membership.objects.asking().filter(circle__in=groups_in(person)).exclude(person=person)


def people_beside(person: Person | None) -> QuerySet[Person]:
    """Everybody who ever came into a group one is in, oneself left out."""
    if person is None:
        return Person.objects.none()
    there = Membership.objects.came_in().filter(circle__in=groups_in(person))
    return Person.objects.filter(pk__in=there.values("person")).exclude(pk=person.pk)


def kept_apart_by(person: Person | None) -> QuerySet[Person]:
    """Whom one keeps apart from, oneself; never who does so from their side."""
    if person is None:
        return Person.objects.none()
    return Person.objects.filter(pk__in=person.blocks.values("whom"))
