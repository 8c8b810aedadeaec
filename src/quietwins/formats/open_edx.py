"""Open edX grade reports: learners down, assignments across, in shares from 0 to 1."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quietwins.formats.cells import are_words, is_blank, share
from quietwins.formats.errors import CannotRead, UnreadableRow, listed
from quietwins.formats.headings import FIRST_NAMES, LAST_NAMES, find, plain
from quietwins.formats.learners import Learner, Who, told_apart
from quietwins.formats.marks import Marks, Task
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.threads import FEWEST
from quietwins.language import N_, _

NAME = "open_edx"
LABEL = N_("an Open edX grade report")
ASKED = 5

_NUMBERED = re.compile(r"(.+?) (\d+): ")
_AVERAGE = re.compile(r".*\b(?:avg|average)\)?", re.IGNORECASE)
_POINTS = re.compile(r".*\((?:earned|possible)\)", re.IGNORECASE)
_ABOUT = re.compile(
    r"student id|id|email|user ?name|(?:last|first|second|full) name|grade(?: percent)?"
    r"|(?:cohort|team) name|experiment group .*|enrollment (?:track|status)|verification status"
    r"|certificate (?:eligible|delivered|type)"
)


def recognises(table: Table, choices: Choices) -> bool:
    """A student id, a name or user name, and a grade in shares. Not the report of points."""
    grade = find(table.header, "grade")
    if grade is None or find(table.header, "student id") is None or not _ways(table):
        return False
    in_points = any(map(_POINTS.fullmatch, table.header))
    return not in_points and _are_shares(row[grade] for row in table.rows)


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Names (user names where those are blank), the id, assignments, and the grade that tells
    shares from points. No e-mail, no cohort, no certificate."""
    grade, tasks = find(table.header, "grade"), _tasks(table)[0]
    people = [at for way in _ways(table) for at in way.columns]
    return tuple(sorted({*people, grade or 0, *(task.at for task in tasks)}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order, out of 1. What is not there for a learner gives no row."""
    for found in _marks(table, choices).rows():
        if isinstance(found, UnreadableRow) or plain(found.given) != "not available":
            yield found


def notes(table: Table, choices: Choices) -> Notes:
    return replace(_marks(table, choices).notes(), zeros=not _says_not_attempted(table))


def _marks(table: Table, choices: Choices) -> Marks:
    """Where the report says what was not attempted, a zero is a mark."""
    ways, (tasks, said) = _ways(table), _tasks(table)
    if _says_not_attempted(table):
        choices = replace(choices, zeros="mark")
    found = [_learner(ways, tasks, cells) for cells in table.rows]
    learners, twins = told_apart(found, table)
    at = ways[0].names[0] if ways else 0
    return Marks(table, choices, learners, tasks, said=[*said, *twins], read=share, name_at=at)


def _ways(table: Table) -> list[Who]:
    """How learners are named, the best way first: user names stand in for names left blank."""
    number, user = find(table.header, "student id"), find(table.header, "username|user name")
    found = (find(table.header, names) for names in (FIRST_NAMES, LAST_NAMES))
    names = tuple(at for at in found if at is not None)
    ways = [Who(names, number)] if names else []
    if user is not None and not (names and all(ways[0].of(cells).name for cells in table.rows)):
        ways.append(Who((user,), number))
    return ways


def _learner(ways: list[Who], tasks: list[Task], cells: tuple[str, ...]) -> Learner | None:
    about = [cells[at] for way in ways for at in way.columns]
    if is_blank([*about, *(cells[task.at] for task in tasks)]):
        return None
    return max((way.of(cells) for way in ways), key=lambda one: bool(one.name))


def _tasks(table: Table) -> tuple[list[Task], list[str]]:
    columns = [at for at, title in enumerate(table.header) if title and _is_assignment(title)]
    words = [at for at in columns if are_words([row[at] for row in table.rows])]
    titles = {at: table.header[at] for at in columns if at not in words}
    numbered = {at: found for at, title in titles.items() if (found := _NUMBERED.match(title))}
    often = Counter(found[1].casefold() for found in numbered.values())
    joined = {at for at, found in numbered.items() if often[found[1].casefold()] >= FEWEST}
    tasks = [
        Task(at, title, " ".join(numbered[at].groups()) if at in joined else title)
        for at, title in titles.items()
    ]
    if not words:
        return tasks, []
    left = {"columns": listed([table.header[at] for at in words])}
    return tasks, [_("Left out, as we can read no marks there: %(columns)s.") % left]


def _is_assignment(title: str) -> bool:
    return not _ABOUT.fullmatch(plain(title)) and not _AVERAGE.fullmatch(title)


def _says_not_attempted(table: Table) -> bool:
    at = [task.at for task in _tasks(table)[0]]
    return any(plain(row[column]) == "not attempted" for row in table.rows for column in at)


def _are_shares(cells: Iterable[str]) -> bool:
    try:
        return not any(share(cell).letter for cell in cells)
    except CannotRead:
        return False
