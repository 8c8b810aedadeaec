"""Who of a class a file means: known at once, or asked about. A name in doubt is never guessed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

from quietwins.people.alike import alike
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Named
from quietwins.people.names import key_of

NEW = "new"
Answers = Mapping[str, str]
"""A question's key -> the id of the person it is, or NEW."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a file names somebody. `ref` is as in Membership; `id` is empty where there is none."""

    ref: str
    name: str
    id: str = ""


@dataclass(frozen=True)
class Doubt:
    """Somebody who may be one of these, by the ids and names of people. `key` is the question's."""

    key: str
    name: str
    may_be: Sequence[tuple[UUID, str]]


class AsksWho(ValueError):  # noqa: N818 - it is a question to whoever brings the file
    """Names that may be somebody's of the class: nothing is saved before it is said whose."""

    def __init__(self, doubts: Sequence[Doubt]) -> None:
        self.doubts = doubts
        super().__init__(", ".join(one.name for one in doubts))


@dataclass
class Known:
    """Refs whose place is known; `said` are those of them that are new, to be remembered."""

    places: dict[str, Membership]
    said: dict[str, Membership] = field(default_factory=dict)
    fresh: list[Said] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def known_in(
    circle: Circle, named: Sequence[Said], answers: Answers, *, roster: bool = False
) -> Known:
    """Each by its ref; then by id and by exact name, among those a roster names; then as
    `answers` say. A `roster` is compared with everybody, and its ids are its own.
    """
    seats = _seats(circle)
    by_ref = {ref: seat for seat in seats for ref in seat.refs}
    known = Known({one.ref: by_ref[one.ref].place for one in named if one.ref in by_ref})
    gone = {place.pk for place in known.places.values()}
    free = [seat for seat in seats if seat.is_open(roster) and seat.place.pk not in gone]
    rest = [one for one in named if one.ref not in known.places]
    for same in (_by_id(rest, free, roster=roster), _by_name(rest, free)):
        known.said |= {ref: seat.place for ref, seat in same.items() if ref not in known.said}
    taken = {place.pk for place in known.said.values()}
    free = [seat for seat in free if seat.place.pk not in taken]
    for one in rest:
        if one.ref not in known.said:
            _ask(one, free, answers, known, circle)
    known.places |= known.said
    return known


def remember(known: Known, digest: str) -> None:
    """So that nobody asks again; until the file of `digest` is taken back out."""
    Named.objects.bulk_create(
        Named(membership=place, ref=ref, digest=digest) for ref, place in known.said.items()
    )


@dataclass(frozen=True)
class _Seat:
    """One place of a class, and by what files have named it. `listed` where a roster does."""

    place: Membership
    refs: frozenset[str]
    listed: bool

    def is_open(self, to_all: bool) -> bool:
        return self.place.left_at is None and (to_all or self.listed)

    @property
    def ids(self) -> set[str]:
        return {_parts(ref)[0] for ref in self.refs} - {""}

    @property
    def names(self) -> set[str]:
        """What they are called here, and in files: a pupil may have chosen another name."""
        return {key_of(self.place.person.name), *(_parts(ref)[1] for ref in self.refs)} - {""}


def _seats(circle: Circle) -> list[_Seat]:
    """In the order in which they came."""
    learners = Membership.objects.filter(circle=circle, role=Role.LEARNER)
    refs, listed = defaultdict(set), set()
    for one in Named.objects.filter(membership__in=learners).select_related("roster"):
        refs[one.membership_id].add(one.ref)
        listed |= {one.membership_id} if one.roster and not one.roster.undone_at else set()
    return [
        _Seat(place, frozenset({*refs[place.pk], place.ref} - {""}), place.pk in listed)
        for place in learners.select_related("person").order_by("pk")
    ]


def _parts(ref: str) -> tuple[str, str]:
    """(id, name) of a ref as match and rosters make it; empty where it has none."""
    kind, _, rest = ref.partition(":")
    number, _, name = rest.partition(":") if kind == "id" else ("", "", rest)
    return (number, name) if kind in ("id", "name") else ("", "")


def _by_id(rest: Sequence[Said], free: Sequence[_Seat], *, roster: bool) -> dict[str, _Seat]:
    """One of the same id. Two systems may both have a 12: a file of marks means by it somebody of
    such a name.
    """
    held = {number: seat for seat in free for number in seat.ids}
    found = ((one, held[key_of(one.id)]) for one in rest if key_of(one.id) in held)
    return {one.ref: seat for one, seat in found if roster or _may_be(one, seat)}


def _by_name(rest: Sequence[Said], free: Sequence[_Seat]) -> dict[str, _Seat]:
    """The one of exactly that name, where neither side has two."""
    said, held = defaultdict(list), defaultdict(list)
    for one in rest:
        said[key_of(one.name)].append(one)
    for seat in free:
        for name in seat.names:
            held[name].append(seat)
    return {
        ones[0].ref: held[name][0]
        for name, ones in said.items()
        if len(ones) == 1 and len(held[name]) == 1
    }


def _may_be(one: Said, seat: _Seat) -> bool:
    return any(alike(one.name, name) for name in seat.names)


def _ask(one: Said, free: Sequence[_Seat], answers: Answers, known: Known, circle: Circle) -> None:
    people = [seat.place for seat in free if _may_be(one, seat)]
    likely = {str(place.person.public_id): place for place in people}
    key = sha256(f"{circle.pk} {one.ref}".encode()).hexdigest()
    answer = answers.get(key, "")
    if answer in likely:
        known.said[one.ref] = likely[answer]
    elif not likely or answer == NEW:
        known.fresh.append(one)
    else:
        may_be = [(place.person.public_id, place.person.name) for place in likely.values()]
        known.doubts.append(Doubt(key, one.name, may_be))
