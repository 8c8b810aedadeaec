"""The gradebook of a OneRoster export: results joined with what they are of and whose, as the
table that anybody could type, with one line for each thing done.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quietwins.formats.rosters.enrolled import classes_in, needed, people_in, stands_in
from quietwins.formats.rosters.headed import bare, by_file, cells, column
from quietwins.formats.rows import Table

_JOINED = ("users", "lineitems", "results")
_HEADER = ("name", "id", "subject", "kind", "date", "score", "out of", "note")
_NO_RESULT = {"exempt", "notsubmitted"}


class _Score(NamedTuple):
    """One line of results."""

    line: int
    item: str
    who: str
    day: str
    score: str


_Item = tuple[str, str, str, str]
"""The subject, the kind, the most there is, and the title of something to do."""


def with_results(tables: Sequence[Table]) -> list[Table]:
    """Where users, line items and results stand beside each other, their one table in place of
    them all: no address, no password and no list leaves the file with it. Otherwise `tables`.
    Raises UnreadableFile for a table without ids.
    """
    files = by_file(tables)
    if not {*_JOINED} <= files.keys():
        return [*tables]
    results, items, people = files["results"], _items(files), people_in(files["users"])
    there = [one for one in _scores(results) if one.item in items and one.who in people]
    rows = tuple(_row(one, people[one.who].name, items[one.item]) for one in there)
    lines = tuple(one.line for one in there)
    return [Table(results.source, _HEADER, rows, lines, results.header_line)]


def _row(one: _Score, name: str, item: _Item) -> tuple[str, ...]:
    subject, kind, most, title = item
    return (name, one.who, subject, kind, one.day, one.score, most, title)


def _items(files: Mapping[str, Table]) -> Mapping[str, _Item]:
    """By id. Like is compared with like: within a class, what is of one category."""
    items = files["lineitems"]
    titles = _titles(files.get("categories"))
    classes = classes_in(files["classes"]) if "classes" in files else {}
    columns = (
        cells(items, needed(items, "sourcedid", "id")),
        cells(items, column(items, "title")),
        cells(items, column(items, "classsourcedid")),
        cells(items, column(items, "categorysourcedid")),
        cells(items, column(items, "resultvaluemax")),
        stands_in(items),
    )
    return {
        key: (classes.get(room, room) or title, titles.get(category, ""), most, title)
        for key, title, room, category, most, stands in zip(*columns, strict=True)
        if stands
    }


def _titles(categories: Table | None) -> Mapping[str, str]:
    if categories is None:
        return {}
    ids = cells(categories, needed(categories, "sourcedid", "id"))
    return dict(zip(ids, cells(categories, column(categories, "title")), strict=True))


def _scores(results: Table) -> Iterator[_Score]:
    """Each result that stands and has a score."""
    columns = (
        results.lines,
        cells(results, needed(results, "lineitemsourcedid")),
        cells(results, needed(results, "studentsourcedid", "usersourcedid")),
        cells(results, column(results, "scoredate")),
        cells(results, column(results, "score")),
        cells(results, column(results, "scorestatus")),
        stands_in(results),
    )
    for *said, status, stands in zip(*columns, strict=True):
        one = _Score(*said)
        if stands and one.score and bare(status) not in _NO_RESULT:
            yield one
