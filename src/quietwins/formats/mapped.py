"""A table whose columns a person has named, once, in a mapping."""

from collections.abc import Iterator, Sequence

from quietwins.formats.entries import FIELDS, Entries
from quietwins.formats.errors import UnreadableFile, UnreadableRow, listed
from quietwins.formats.learners import Who
from quietwins.formats.marks import Marks
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.wide import wide

NAME = "mapped"
LABEL = "a table with the columns you named"
ASKED = 0

KNOWN = ("learner", "learner_id", *FIELDS, "tasks")


def recognises(table: Table, choices: Choices) -> bool:
    """Whatever a person mapped. Raises UnreadableFile where the mapping does not fit the file."""
    if not choices.mapping:
        return False
    _plan(table, choices)
    return True


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """The mapped columns. Raises UnreadableFile."""
    found = _columns(table, choices)
    return tuple(sorted({at for columns in found.values() for at in columns}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order: wide where `tasks` are mapped, else long. Raises UnreadableFile."""
    return _plan(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _plan(table, choices).notes()


def _plan(table: Table, choices: Choices) -> Entries | Marks:
    found = _columns(table, choices)
    if "learner" not in found or ("tasks" in found) == ("thread" in found):
        raise UnreadableFile(
            table.source,
            "its mapping does not say enough.",
            "Please map learner, and either thread or tasks.",
        )
    people = Who(found["learner"], found.get("learner_id", (None,))[0])
    if "tasks" in found:
        return wide(table, choices, people, found["tasks"])
    fields = {name: columns[0] for name, columns in found.items() if name in FIELDS}
    return Entries(table, choices, people, fields)


def _columns(table: Table, choices: Choices) -> dict[str, tuple[int, ...]]:
    """Column positions for each mapped name."""
    unknown = [name for name in choices.mapping if name not in KNOWN]
    if unknown:
        raise UnreadableFile(
            table.source,
            f"its mapping names {listed(unknown)}, which we do not know.",
            f"Please use {', '.join(KNOWN)}.",
        )
    wanted = {name: _headers(value) for name, value in choices.mapping.items()}
    places = {_same(title): at for at, title in reversed(list(enumerate(table.header)))}
    lost = [title for titles in wanted.values() for title in titles if _same(title) not in places]
    if lost:
        raise UnreadableFile(
            table.source,
            f"it has no column {listed(lost)}; its columns are {listed(table.header)}.",
            "Please correct the mapping.",
        )
    return {
        name: tuple(dict.fromkeys(places[_same(title)] for title in titles))
        for name, titles in wanted.items()
        if titles
    }


def _headers(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _same(title: str) -> str:
    return " ".join(title.casefold().split())
