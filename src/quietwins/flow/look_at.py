"""Somebody looks at what is another's: one line a day says so to whose it is."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db.models import QuerySet

from quietwins.evidence.models import Entry, Import
from quietwins.people.may_see import Role
from quietwins.people.models import Care, Membership, Person, Trace
from quietwins.statements.again import asked_again


def note_look(by: Person, whose: Person, verb: Trace.Verb, *, at: datetime) -> None:
    """`by` saw, opened, copied or changed what is `whose`. Of one's own, nothing is noted."""
    note_looks(by, [whose.pk], verb, at=at)


def note_looks(by: Person | None, whose: Iterable[int], verb: Trace.Verb, *, at: datetime) -> None:
    """The same of many people, in one go; what was noted today already asks one question."""
    if by is None or by.invented or not (others := set(whose) - {by.pk}):
        return
    if not (new := others.difference(_noted(by, str(verb), at.date()))):
        return
    line = {"by": by, "verb": verb, "day": at.date()}
    roles = _roles(by, new)
    lines = [Trace(whose_id=one, role=roles.get(one, ""), at=at, **line) for one in sorted(new)]
    Trace.objects.bulk_create(lines, ignore_conflicts=True)


@asked_again
def _noted(by: Person, verb: str, day: date) -> "QuerySet[Trace, int]":
    return Trace.objects.filter(by=by, verb=verb, day=day).values_list("whose", flat=True)


def learners_in(taken: Import) -> Iterable[int]:
    """Whose entries a file says."""
    return Entry.objects.filter(said__taken_in=taken).values_list("owner", flat=True).distinct()


def _roles(by: Person, others: Iterable[int]) -> Mapping[int, str]:
    """What `by` is to each: a carer to a child whose book they keep, else by the circle of both,
    else by the school of their class.
    """
    mine = Membership.objects.present().filter(person=by).order_by("pk")
    taught = mine.filter(circle__classes__memberships__person__in=others)
    found = dict(taught.values_list("circle__classes__memberships__person", "role"))
    shared = mine.filter(circle__memberships__person__in=others)
    found |= dict(shared.values_list("circle__memberships__person", "role"))
    kept = Care.objects.filter(person__in=others, by=by).values_list("person", flat=True)
    return found | dict.fromkeys(kept, Role.CARER)
