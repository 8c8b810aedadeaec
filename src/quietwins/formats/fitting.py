"""Which mapping is for which table, and where in it the mapped columns are."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from quietwins.formats.headed_by_days import is_headed_by_day
from quietwins.formats.mapping import DAYS, ColumnMap

Places = Mapping[str, tuple[int, ...]]


def key_of(header: Sequence[str]) -> str:
    """What is alike for two headers that differ in case, spaces, order or days alone (hex).

    A digest: a heading may be somebody's name, and what a person leaves out is kept nowhere.
    """
    folded = {DAYS if is_headed_by_day(title) else same(title) for title in header}
    return sha256("\n".join(sorted(folded)).encode("utf-8", "replace")).hexdigest()


def places(header: Sequence[str], mapping: ColumnMap) -> Places:
    """Column positions for each mapped name that has any; a column counts once, at its first."""
    at = {same(title): at for at, title in reversed(list(enumerate(header)))}
    named = {same(title) for titles in mapping.columns.values() for title in titles}
    days = [
        at
        for at, title in enumerate(header)
        if is_headed_by_day(title) and same(title) not in named
    ]
    found: dict[str, dict[int, None]] = {}
    for name, titles in mapping.columns.items():
        own = [days if title == DAYS else [at.get(same(title), -1)] for title in titles]
        found[name] = dict.fromkeys(place for each in own for place in each if place >= 0)
    return {name: tuple(columns) for name, columns in found.items() if columns}


def lost(header: Sequence[str], mapping: ColumnMap) -> list[str]:
    """Mapped headings that the table does not have."""
    there = {same(title) for title in header}
    if any(map(is_headed_by_day, header)):
        there.add(same(DAYS))
    titles = (title for titles in mapping.columns.values() for title in titles)
    return [title for title in titles if same(title) not in there]


def fitting(header: Sequence[str], mappings: Iterable[ColumnMap]) -> ColumnMap | None:
    """The mapping made for this header; else the one that names most of its columns, if all of
    those are there.
    """
    fit = [mapping for mapping in mappings if not lost(header, mapping)]
    return max(fit, key=lambda mapping: _closeness(header, mapping), default=None)


def _closeness(header: Sequence[str], mapping: ColumnMap) -> tuple[bool, int]:
    made_for_it = key_of(mapping.header) == key_of(header)
    return made_for_it, sum(map(len, mapping.columns.values()))


def same(title: str) -> str:
    """A heading without regard to case and spaces."""
    return " ".join(title.casefold().split())
