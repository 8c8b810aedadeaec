"""Whom a file's rows are about, and what: the group's own people and threads, or new ones."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from quietwins.evidence.models import Thread
from quietwins.formats import Row
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.people.names import key_of

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
    refs = _refs(rows, digest)
    people = _people(_first(zip(refs, rows, strict=True)), circle, keeper, at)
    named = [
        (row, people[ref], Thread.key_of(row.thread)) for row, ref in zip(rows, refs, strict=True)
    ]
    threads = _threads({(who.pk, key): row.thread for row, who, key in named}, circle)
    return [Matched(row, who, threads[who.pk, key]) for row, who, key in named]


def _refs(rows: Sequence[Row], digest: str) -> list[str]:
    """Who a file says each row is about: an id is of somebody by that name, since two systems may
    both have a 12. Somebody told apart by their line alone is nobody's match later.
    """
    called: dict[tuple[str, str | None], str] = {}
    for row in rows:
        called.setdefault((row.source, row.learner_id), key_of(row.learner))
    return [_ref(row, called[row.source, row.learner_id], digest) for row in rows]


def _ref(row: Row, name: str, digest: str) -> str:
    if row.learner_id is None:
        return f"name:{key_of(row.learner)}"
    if row.learner_id.startswith("line "):
        return f"{digest}:{row.learner_id}:{name}"
    return f"id:{key_of(row.learner_id)}:{name}"


def _first(named: Iterable[tuple[str, Row]]) -> dict[str, str]:
    """The first spelling of each name."""
    names: dict[str, str] = {}
    for ref, row in named:
        names.setdefault(ref, row.learner)
    return names


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
