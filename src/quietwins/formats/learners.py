"""Who a row is about: the name as people say it, and the file's own id where it has one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quietwins.formats.headings import FIRST_NAMES, IDS, LAST_NAMES, LEARNERS, find, plain
from quietwins.formats.rows import Table
from quietwins.language import N_, ngettext

A_NAME = N_("a name, so that we know who this is about")


class Learner(NamedTuple):
    """A name, empty where the row has none, and the file's own id."""

    name: str
    id: str | None = None


@dataclass(frozen=True)
class Who:
    """The columns that name learners, to be joined by a space, and the column of ids.

    turned  whether names stand as "Last, First"
    """

    names: tuple[int, ...]
    id: int | None = None
    turned: bool = False

    @property
    def columns(self) -> tuple[int, ...]:
        return self.names if self.id is None else (*self.names, self.id)

    def of(self, cells: Sequence[str]) -> Learner:
        name = " ".join(" ".join(cells[at] for at in self.names).split())
        name = turned(name) if self.turned else name
        return Learner(name, (cells[self.id].strip() or None) if self.id is not None else None)


def who(header: Sequence[str]) -> Who | None:
    """The columns that say so by their heading: one name, or a first and a last name."""
    found, number = find(header, LEARNERS), find(header, IDS)
    first, last = find(header, FIRST_NAMES), find(header, LAST_NAMES)
    if found is not None and plain(header[found]) == "name" and last is not None:
        return Who((found, last), number)
    if found is not None:
        return Who((found,), number)
    if first is None and last is None:
        return None
    return Who(tuple(at for at in (first, last) if at is not None), number)


def turned(name: str) -> str:
    """ "Last, First" as people say it: "First Last"."""
    last, comma, rest = name.strip().strip('"').partition(",")
    first, *more = (part.strip() for part in rest.split(","))
    return ", ".join([f"{first} {last.strip()}".strip(), *filter(None, more)]) if comma else last


def told_apart(
    learners: Sequence[Learner | None], table: Table
) -> tuple[list[Learner | None], list[str]]:
    """Two lines of one name without an id are two learners: each gets its line as its id.

    The second list says for whom that was done.
    """
    names = Counter(one.name.casefold() for one in learners if one and one.name and one.id is None)
    told, said = list(learners), {}
    for at, one in enumerate(learners):
        if one and one.id is None and names[one.name.casefold()] > 1:
            told[at] = Learner(one.name, f"line {table.lines[at]}")
            said[one.name.casefold()] = one.name
    return told, [
        ngettext(
            '%(count)d line is named "%(name)s", so we take it for %(count)d learner.',
            '%(count)d lines are named "%(name)s", so we take them for %(count)d learners.',
            names[key],
        )
        % {"count": names[key], "name": name}
        for key, name in said.items()
    ]
