"""Eyes in a family: who cares for whom, and what was offered. The rest is in eyes.py."""

from django.db.models import Exists, OuterRef, QuerySet

from quietwins.people.circles import not_blocked
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.models import Offer, OfferQuerySet, Seen


def offers_for(person: Person | None) -> OfferQuerySet:
    """What family put before one, answered or not, from whoever is in the family still."""
    if person is None:
        return Offer.objects.none()
    there = Membership.objects.present().filter(circle=OuterRef("circle"))
    both = (Exists(there.filter(person=OuterRef(one))) for one in ("to", "by"))
    return Offer.objects.filter(*both, not_blocked(person.pk, "by"), to=person)


def offers_by(person: Person | None) -> OfferQuerySet:
    """What one offered oneself. It says nothing of what became of it."""
    made = Offer.objects.defer("answered_at", "win")
    return made.none() if person is None else made.filter(by=person)


def seen_first(person: Person | None) -> QuerySet[Seen]:
    """Who saw first what one keeps, and nobody else's."""
    return Seen.objects.none() if person is None else Seen.objects.filter(win__person=person)


def families_of(person: Person | None) -> QuerySet[Circle]:
    """Families in which one cares for somebody."""
    if person is None:
        return Circle.objects.none()
    carer = Membership.objects.present().filter(person=person, role=Role.CARER)
    return Circle.objects.filter(kind=Circle.Kind.FAMILY, pk__in=carer.values("circle"))


def cared_for(person: Person | None) -> QuerySet[Person]:
    """Whom one cares for in a family: the same people whatever they share, pause or leave."""
    places = Membership.objects.came_in().young().filter(circle__in=families_of(person))
    return Person.objects.filter(pk__in=places.exclude(role=Role.CARER).values("person"))
