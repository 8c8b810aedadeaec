"""A roster: classes, each with its pupils, and what of the file was left alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pupil:
    """Somebody in a class. `last` is empty where the file has one column for names, `id` where it
    has none.
    """

    first: str
    last: str = ""
    id: str = ""

    @property
    def name(self) -> str:
        """As people say it."""
        return " ".join(f"{self.first} {self.last}".split())


@dataclass(frozen=True, slots=True)
class ClassList:
    """One class. `name` is empty where the file says none."""

    name: str
    pupils: tuple[Pupil, ...]


@dataclass(frozen=True)
class Roster:
    """What a file was read as.

    dropped  headings, and names of whole tables, of which nothing was kept
    said     sentences about what was decided
    """

    label: str
    classes: tuple[ClassList, ...]
    dropped: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def class_lists(members: Iterable[tuple[str, Pupil]], names: Mapping[str, str]) -> list[ClassList]:
    """Classes in the order of `names`, key -> name, each id once; a class of nobody is none."""
    found: dict[str, list[Pupil]] = {key: [] for key in names}
    ids = set()
    for key, pupil in members:
        if not pupil.id or (key, pupil.id) not in ids:
            found[key].append(pupil)
        ids.add((key, pupil.id))
    return [ClassList(names[key], tuple(pupils)) for key, pupils in found.items() if pupils]
