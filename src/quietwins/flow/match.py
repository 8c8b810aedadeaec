"""Whom a file's rows are about, and what: the group's own people and threads, or new ones."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quietwins.evidence.models import Import, Thread
from quietwins.flow import know
from quietwins.flow.know import Answers, AsksWho, Said, known_in
from quietwins.flow.note_class import tally_of
from quietwins.formats import Row
from quietwins.formats.measures import measures_by_name
from quietwins.language import N_, _
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.people.names import key_of

ThreadKey = tuple[int, str]
"""A learner's key and a thread's."""


_NOBODY = N_("This file names nobody. Please say that it is yours. Nothing has been saved.")


class WhoseIsIt(ValueError):  # noqa: N818 - it is a question to whoever brings the file
    """A file that holds several people, or nobody's name; the sentence says what to choose."""


class Matched(NamedTuple):
    """A row, its learner and its thread."""

    row: Row
    learner: Person
    thread: Thread


def matched(rows: Sequence[Row], taken: Import, answers: Answers) -> list[Matched]:
    """Each row with its learner and thread, made now where they are new. Raises WhoseIsIt, and
    AsksWho where a name may be somebody's of the class.
    """
    circle = taken.circle
    if circle and not any(row.learner for row in rows):
        return of_the_class(rows, circle, taken)
    learners = _learners(rows, circle, taken, answers) if circle else _oneself(rows, taken)
    named = [(row, who, Thread.key_of(row.thread)) for row, who in zip(rows, learners, strict=True)]
    threads = _threads({(who.pk, key): row.thread for row, who, key in named}, taken)
    return [Matched(row, who, threads[who.pk, key]) for row, who, key in named]


def of_the_class(rows: Sequence[Row], circle: Circle, taken: Import) -> list[Matched]:
    """Each number of the class itself, in the book of whoever brings it. Raises WhoseIsIt."""
    names = measures_by_name()
    threads: dict[str, Thread] = {}
    for about in {row.thread for row in rows}:
        if about not in names:
            raise WhoseIsIt(_(_NOBODY))
        threads[about] = tally_of(names[about], circle, taken.by).thread
    return [Matched(row, taken.by, threads[row.thread]) for row in rows]


def _oneself(rows: Sequence[Row], taken: Import) -> list[Person]:
    """The person who brings the file, for every row."""
    if len(set(_refs(rows, taken.digest))) > 1:
        several = _("More than one person is in this file.")
        please = _("Please say which class or group it is for. Nothing has been saved.")
        raise WhoseIsIt(f"{several} {please}")
    return [taken.by] * len(rows)


def _learners(rows: Sequence[Row], circle: Circle, taken: Import, answers: Answers) -> list[Person]:
    """The group's people by who the file says they are."""
    if not all(row.learner for row in rows):
        raise WhoseIsIt(_(_NOBODY))
    refs = _refs(rows, taken.digest)
    people = _people(_first(zip(refs, rows, strict=True)), circle, taken, answers)
    return [people[ref] for ref in refs]


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


def _first(named: Iterable[tuple[str, Row]]) -> list[Said]:
    """The first spelling of each name. Whose id is their line alone has none."""
    names: dict[str, Said] = {}
    for ref, row in named:
        own = row.learner_id if ref.startswith("id:") else None
        names.setdefault(ref, Said(ref, row.learner, own or ""))
    return list(names.values())


def _people(
    named: Sequence[Said], circle: Circle, taken: Import, answers: Answers
) -> dict[str, Person]:
    found = known_in(circle, named, answers)
    if found.doubts:
        raise AsksWho(found.doubts)
    know.remember(found, taken.digest)
    fresh = {one.ref: _person(one.name, taken) for one in found.fresh}
    Person.objects.bulk_create(fresh.values())
    Membership.objects.bulk_create(
        Membership(person=person, circle=circle, role=Role.LEARNER, ref=ref)
        for ref, person in fresh.items()
    )
    return {ref: place.person for ref, place in found.places.items()} | fresh


def _person(name: str, taken: Import) -> Person:
    keeper = taken.by
    return Person(name=name, kept_by=keeper, created_at=taken.recorded_at, invented=keeper.invented)


def _threads(names: Mapping[ThreadKey, str], taken: Import) -> dict[ThreadKey, Thread]:
    here = Thread.objects.filter(circle=taken.circle_id)
    if taken.circle is None:
        here = here.filter(owner=taken.by)
    known = {(one.owner_id, one.name_key): one for one in here}
    fresh = {
        (owner, key): Thread(owner_id=owner, circle=taken.circle, name=name.strip(), name_key=key)
        for (owner, key), name in names.items()
        if (owner, key) not in known
    }
    Thread.objects.bulk_create(fresh.values())
    return known | fresh
