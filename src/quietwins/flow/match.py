"""Whom a file's rows are about, and what: the group's own people and threads, or new ones."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from quietwins.evidence.models import Thread
from quietwins.formats import Row
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person

ThreadKey = tuple[int, str]
"""A learner's key and a thread's."""


class Matched(NamedTuple):
    """A row, its learner and its thread."""

    row: Row
    learner: Person
    thread: Thread


def matched(
    rows: Sequence[Row], circle: Circle, digest: str, *, keeper: Person, at: datetime
) -> list[Matched]:
    """Each row with its learner and thread, made now where the group does not know them."""
    people = _people({_ref(row, digest): row.learner for row in rows}, circle, keeper, at)
    named = [(row, people[_ref(row, digest)], Thread.key_of(row.thread)) for row in rows]
    threads = _threads({(who.pk, key): row.thread for row, who, key in named}, circle)
    return [Matched(row, who, threads[who.pk, key]) for row, who, key in named]


def _ref(row: Row, digest: str) -> str:
    """Who a file says this is. Somebody told apart by their line alone is nobody's match later."""
    if row.learner_id is None:
        return f"name:{Thread.key_of(row.learner)}"
    if row.learner_id.startswith("line "):
        return f"{digest}:{row.learner_id}"
    return f"id:{row.learner_id}"


def _people(
    names: Mapping[str, str], circle: Circle, keeper: Person, at: datetime
) -> dict[str, Person]:
    known = {
        member.ref: member.person
        for member in Membership.objects.filter(circle=circle).select_related("person")
    }
    fresh = {
        ref: Person(name=name, kept_by=keeper, created_at=at)
        for ref, name in names.items()
        if ref not in known
    }
    Person.objects.bulk_create(fresh.values())
    Membership.objects.bulk_create(
        Membership(person=person, circle=circle, role=Role.LEARNER, ref=ref)
        for ref, person in fresh.items()
    )
    return known | fresh


def _threads(names: Mapping[ThreadKey, str], circle: Circle) -> dict[ThreadKey, Thread]:
    known = {(one.owner_id, one.name_key): one for one in Thread.objects.filter(circle=circle)}
    fresh = {
        (owner, key): Thread(owner_id=owner, circle=circle, name=name.strip(), name_key=key)
        for (owner, key), name in names.items()
        if (owner, key) not in known
    }
    Thread.objects.bulk_create(fresh.values())
    return known | fresh
