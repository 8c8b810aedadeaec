"""Pupils who left a class some time ago: what is theirs goes with them, the rest goes for good."""

from datetime import datetime

from django.db.models import QuerySet

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.erase import erase
from quietwins.flow.join_writing import take_writing_home
from quietwins.flow.leave_circle import take_out
from quietwins.people.keeping import LEFT
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person


def forget_left(now: datetime) -> int:
    """Whoever can open their own book has all of it there, and the class has nothing of it any
    more. Of anybody else, who is in no other circle, nothing stays. How many left.
    """
    gone = Membership.objects.filter(role=Role.LEARNER, circle__kind=Circle.Kind.CLASS)
    long_ago = list(gone.filter(left_at__lte=now - LEFT).select_related("person", "circle"))
    for place in long_ago:
        _let_go(place.person, place.circle, now)
    return len(long_ago)


def _let_go(person: Person, circle: Circle, now: datetime) -> None:
    take_out(circle, person, at=now)
    take_writing_home(person, circle, at=now)
    of_class = Thread.objects.filter(owner=person, circle=circle)
    if person.can_come_back:
        _take_home(person, circle, of_class)
    elif person.memberships.exists():
        Entry.objects.filter(thread__in=of_class).delete()
        of_class.delete()
    else:
        erase(person, at=now)


def _take_home(person: Person, circle: Circle, threads: "QuerySet[Thread]") -> None:
    """Under the name it has, and beside one of that name with the class's."""
    at_home = set(
        Thread.objects.filter(owner=person, circle=None).values_list("name_key", flat=True)
    )
    Entry.objects.filter(thread__in=threads).update(circle=None)
    for thread in threads:
        if thread.name_key in at_home:
            thread.name = _free(f"{thread.name} ({circle.name})", at_home)
        thread.name_key, thread.circle = Thread.key_of(thread.name), None
        at_home.add(thread.name_key)
        thread.save(update_fields=["name", "name_key", "circle"])
    Person.objects.filter(pk=person.pk).update(kept_by=None)


def _free(name: str, taken: set[str]) -> str:
    return _free(f"{name} ·", taken) if Thread.key_of(name) in taken else name
