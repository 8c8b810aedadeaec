"""Columns that belong together: `Quiz 1`, `Quiz 2` and `Quiz 3` are looks at one thread."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from quietwins.formats.errors import listed
from quietwins.language import _

_ID = re.compile(r"\s*\(\d+\)\s*$")
_NUMBER = re.compile(r"[\s#:._-]*(\d+(?:\.\d+)*)[\s:.]*$")
FEWEST = 3


class Place(NamedTuple):
    """Where a column's marks go: its thread, and its place in the order of looks."""

    thread: str
    order: int


class Joined(NamedTuple):
    """Three or more columns that are one thread, their titles in the order of looks."""

    thread: str
    columns: tuple[str, ...]

    def __str__(self) -> str:
        said = {"columns": listed(self.columns, most=4), "name": self.thread}
        return _('Columns %(columns)s are read together as "%(name)s", in that order.') % said


def without_id(title: str) -> str:
    """`title` without a closing "(12345)", its spaces made single."""
    return " ".join((_ID.sub("", title) or title).split())


def joined(titles: Sequence[str], names: Sequence[str]) -> list[Joined]:
    """The threads that columns named `names` would make; `titles` are what people call them."""
    return [
        Joined(_unnumbered(names[min(group)])[0], tuple(titles[at] for at in group))
        for group in _groups(names)
    ]


def places(names: Sequence[str], how: Literal["together", "separate"]) -> list[Place]:
    """A place for each column. `order` is unique, and grows from left to right.

    Inside a joined thread it grows with the trailing number instead.
    Columns of one name that are not joined stay apart: "Essay", "Essay (2)".
    """
    order, threads = list(range(len(names))), _apart([without_id(name) for name in names])
    for group in _groups(names) if how == "together" else []:
        for place, at in zip(sorted(group), group, strict=True):
            order[at], threads[at] = place, _unnumbered(names[min(group)])[0]
    return [Place(*place) for place in zip(threads, order, strict=True)]


def _groups(names: Sequence[str]) -> list[list[int]]:
    """Positions of the columns that belong together, each group by its trailing numbers."""
    alike: dict[str, list[tuple[tuple[int, ...], int]]] = defaultdict(list)
    for at, name in enumerate(names):
        stem, numbers = _unnumbered(name)
        if stem:
            alike[stem.casefold()].append((numbers, at))
    return [[at for _, at in sorted(group)] for group in alike.values() if len(group) >= FEWEST]


def _unnumbered(name: str) -> tuple[str, tuple[int, ...]]:
    name = without_id(name)
    found = _NUMBER.search(name)
    stem = (name[: found.start()] if found else name).strip()
    return stem, tuple(map(int, found[1].split("."))) if found else ()


def _apart(names: list[str]) -> list[str]:
    taken: Counter[str] = Counter()
    there, made = {name.casefold() for name in names}, []
    for name in names:
        taken[name.casefold()] += 1
        new = name
        while taken[name.casefold()] > 1 and new.casefold() in there:
            new = f"{name} ({taken[name.casefold()]})"
            taken[name.casefold()] += new.casefold() in there
        there.add(new.casefold())
        made.append(new)
    return made
