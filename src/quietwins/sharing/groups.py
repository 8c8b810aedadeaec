"""The way to groups and to the people in them, as eyes.py is to all that is another's."""

from django.db.models import F, Q, QuerySet

from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import circles_in


def groups_in(person: Person | None) -> QuerySet[Circle]:
    """Those one can share in: family, friends, a group one trusts, a class that one joined."""
    if person is None:
        return Circle.objects.none()
    mine = Membership.objects.present().in_groups().filter(person=person)
    return Circle.objects.filter(pk__in=mine.values("circle"))


def rooms_for(person: Person | None) -> QuerySet[Circle]:
    """The classes one is in: as a pupil, or teaching."""
    return circles_in(person).filter(kind=Circle.Kind.CLASS)


def places_of(person: Person | None) -> QuerySet[Membership]:
    """One's own places in classes as a pupil, those one has not joined first."""
    if person is None:
        return Membership.objects.none()
    mine = Membership.objects.present().filter(person=person, role=Role.LEARNER)
    in_turn = mine.filter(circle__kind=Circle.Kind.CLASS).order_by(
        F("joined_at").asc(nulls_first=True), "pk"
    )
    return in_turn.select_related("circle")


def groups_for(person: Person | None) -> QuerySet[Circle]:
    """Those of one's own to open: one is in them, asked to come in, or looks after their codes."""
    if person is None:
        return Circle.objects.none()
    mine = Membership.objects.filter(person=person, left_at=None).values("circle")
    groups = Circle.objects.exclude(kind__in=[Circle.Kind.CLASS, Circle.Kind.SCHOOL])
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
