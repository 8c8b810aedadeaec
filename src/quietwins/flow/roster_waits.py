"""A roster that is looked at before anything of it is saved: names, ids and classes alone."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Self
from uuid import UUID, uuid4

from quietwins.flow.waiting import get, put
from quietwins.formats.rosters import ClassList, Pupil, Roster, read_roster, typed_roster
from quietwins.people.names import key_of

KIND = "roster"


@dataclass(frozen=True)
class RosterWaits:
    """A roster as it would be taken in.

    name     what people call the file
    digest   SHA-256 of what came, in hexadecimal
    group    the name of the class it was brought to; empty where it may be of any
    whole    whether a pupil who is not in it may have left; names that are typed are newcomers
    """

    id: UUID
    name: str
    digest: str
    roster: Roster
    group: str = ""
    whole: bool = True

    @classmethod
    def of(cls, files: Sequence[tuple[str, bytes]], today: date, group: str) -> Self:
        """Look at a file, or at several that belong together. Raises UnreadableFile."""
        digest = sha256(b"".join(data for _name, data in files)).hexdigest()
        return cls(uuid4(), files[0][0], digest, read_roster(files, today), group)

    @classmethod
    def typed(cls, name: str, text: str, group: str) -> Self:
        """Look at names that somebody typed. Raises UnreadableFile."""
        digest = sha256(text.encode()).hexdigest()
        return cls(uuid4(), name, digest, typed_roster(name, text), group, whole=False)

    def without_last_names(self) -> Self:
        """First names alone, where they are in a column of their own."""
        return self._each(lambda pupil: replace(pupil, last="") if pupil.first else pupil)

    def without_ids(self) -> Self:
        """By name alone, but for two of one name in one class."""
        return self._each(lambda pupil: replace(pupil, id=""))

    def _each(self, change: Callable[[Pupil], Pupil]) -> Self:
        classes = tuple(_changed(one, change) for one in self.roster.classes)
        return replace(self, roster=replace(self.roster, classes=classes))


def _changed(one: ClassList, change: Callable[[Pupil], Pupil]) -> ClassList:
    """An id stays where without it two would look like one."""
    changed = [change(pupil) for pupil in one.pupils]
    alike = Counter(key_of(pupil.name) for pupil in changed)
    kept = [
        replace(new, id=old.id) if alike[key_of(new.name)] > 1 else new
        for old, new in zip(one.pupils, changed, strict=True)
    ]
    return replace(one, pupils=tuple(kept))


def save_roster(waits: RosterWaits, *, now: datetime) -> None:
    """Let it wait, where this service alone may read it."""
    put(waits.id, KIND, asdict(waits) | {"id": str(waits.id)}, now=now)


def load_roster(name: UUID, *, now: datetime) -> RosterWaits | None:
    """The roster of this name, unless its time is over."""
    plain = get(name, KIND, now=now)
    return None if plain is None else _from_plain(plain)


def _from_plain(plain: Mapping[str, Any]) -> RosterWaits:
    read = plain["roster"]
    classes = tuple(
        ClassList(one["name"], tuple(Pupil(**pupil) for pupil in one["pupils"]))
        for one in read["classes"]
    )
    roster = Roster(read["label"], classes, tuple(read["dropped"]), tuple(read["said"]))
    return RosterWaits(
        UUID(plain["id"]), plain["name"], plain["digest"], roster, plain["group"], plain["whole"]
    )
