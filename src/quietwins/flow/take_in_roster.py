"""A roster becomes the pupils of classes: all of what was chosen of it, or none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from quietwins.flow.begin_class import begin_class
from quietwins.flow.know import Answers, AsksWho, Said, known_in
from quietwins.flow.leave_class import let_leave
from quietwins.formats.rosters import ClassList, Pupil
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Named, Person, Roster
from quietwins.people.names import key_of


@dataclass(frozen=True)
class Lists:
    """What is taken in, each class under the name it has here. `digest` names the file's content.

    who     of names in doubt, whose they are (flow.know)
    leave   people who are no longer in the file, and leave their class
    """

    source: str
    digest: str
    classes: Sequence[ClassList]
    who: Answers = field(default_factory=dict)
    leave: Sequence[UUID] = ()


@transaction.atomic
def take_in_roster(lists: Lists, *, by: Person | None, at: datetime) -> Roster:
    """Take it in: whoever is in the class already stays who they are, newcomers come in. The same
    roster again adds nothing. Raises AsksWho where a name may be somebody's of the class.
    """
    keeper = by or Person.objects.create(created_at=at)
    Person.objects.select_for_update().get(pk=keeper.pk)  # one file at a time for each keeper
    about = {"source": lists.source[:500], "digest": lists.digest}
    roster, _ = Roster.objects.get_or_create(
        by=keeper, undone_at=None, **about, defaults={"recorded_at": at}
    )
    for one in lists.classes:
        circle = begin_class(one.name, by=keeper, at=at)
        _bring(said_of(one.pupils), circle, roster, lists.who, at)
        gone = missing(circle, one.pupils).filter(person__public_id__in=lists.leave)
        let_leave(gone, at=at)
    return roster


def said_of(pupils: Iterable[Pupil]) -> list[Said]:
    """How each is told apart: by id; without one by name, and the second of a name by that."""
    seen: Counter[str] = Counter()
    said = []
    for pupil in pupils:
        name = key_of(pupil.name)
        ref = f"id:{key_of(pupil.id)}:{name}" if pupil.id else f"name:{name}"
        seen[ref] += 1
        said.append(Said(ref if seen[ref] == 1 else f"{ref}:{seen[ref]}", pupil.name, pupil.id))
    return said


def missing(circle: Circle, pupils: Iterable[Pupil]) -> "QuerySet[Membership]":
    """Pupils of the class whom an earlier roster names, and this one does not."""
    named = said_of(pupils)
    found = known_in(circle, named, {}, roster=True)
    here = [place.pk for place in found.places.values()]
    maybe = [id for doubt in found.doubts for id, _name in doubt.may_be]
    listed = Membership.objects.filter(named__in=Named.objects.in_rosters(), left_at=None)
    gone = listed.filter(circle=circle).exclude(pk__in=here)
    return gone.exclude(person__public_id__in=maybe).distinct()


def _bring(
    named: Sequence[Said], circle: Circle, roster: Roster, who: Answers, at: datetime
) -> None:
    found = known_in(circle, named, who, roster=True)
    if found.doubts:
        raise AsksWho(found.doubts)
    fresh = {one.ref: _person(one.name, roster.by, at) for one in found.fresh}
    Person.objects.bulk_create(fresh.values())
    places = [
        Membership(person=person, circle=circle, role=Role.LEARNER, ref=ref)
        for ref, person in fresh.items()
    ]
    Membership.objects.bulk_create(places)
    found.places |= {place.ref: place for place in places}
    back = [place.pk for place in found.places.values()]
    Membership.objects.filter(pk__in=back).update(left_at=None)
    Named.objects.bulk_create(
        [Named(membership=place, ref=ref, roster=roster) for ref, place in found.places.items()],
        ignore_conflicts=True,
    )


def _person(name: str, keeper: Person, at: datetime) -> Person:
    return Person(name=name, kept_by=keeper, created_at=at, invented=keeper.invented)
