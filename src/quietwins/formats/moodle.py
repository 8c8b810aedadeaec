"""Moodle grade exports: profile fields, then a column for each item and display."""

import re
from collections import Counter
from collections.abc import Iterator

from quietwins.formats.cells import Cell, are_words, is_blank, mark
from quietwins.formats.errors import UnreadableRow, listed
from quietwins.formats.headings import FIRST_NAMES, LAST_NAMES, find, plain
from quietwins.formats.learners import Learner, Who, told_apart
from quietwins.formats.marks import Marks, Task
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_, _

NAME = "moodle"
LABEL = N_("Moodle grades")
ASKED = 2

_LAST = "last downloaded from this course"
_DISPLAY = re.compile(r"\s*\((real|percentage|letter)\)$", re.IGNORECASE)
_BEST = ("real", "", "percentage", "letter")
_FEEDBACK = re.compile(r"^feedback: |\(feedback\)$", re.IGNORECASE)
_MODULE = re.compile(
    r"(?:quiz|assignment|forum|lesson|workshop|scorm package|h5p(?: activity)?|glossary|database"
    r"|external tool|interactive content|turnitin assignment(?: 2)?|wiki|attendance)"
    r": *(?=.*[^\W\d])",
    re.IGNORECASE,
)
_ANY_MODULE = re.compile(r"[^:]{3,30}: ")
_TOTAL = re.compile(r".*\btotal", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:id number|institution|department|email address|email|username|suspended|city town|city"
    r"|country|phone|mobile phone|address|groups?|last access|date of birth)"
)
_SUSPENDED = re.compile(r"\s*\[suspended\]\s*", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"(.+?)\s*\((.+)\)")


def recognises(table: Table, choices: Choices) -> bool:
    """First and last name, with an item's display or the time of the export."""
    who = _who(table)
    exported = any(plain(title) == _LAST for title in table.header)
    return who is not None and (exported or any(map(_DISPLAY.search, table.header)))


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """Names, the id number, one display of each item, the time of the export."""
    at = [task.at for task in _tasks(table)[0]]
    when = [at for at, title in enumerate(table.header) if plain(title) == _LAST]
    return tuple(sorted({*(_who(table) or Who(())).columns, *at, *when}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order. `out_of` is 100 for a percentage; Moodle says no other."""
    return _marks(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _marks(table, choices).notes()


def _marks(table: Table, choices: Choices) -> Marks:
    who, (tasks, said) = _who(table) or Who(()), _tasks(table)
    found = [_learner(who, cells, tasks) for cells in table.rows]
    learners, twins = told_apart(found, table)
    return Marks(table, choices, learners, tasks, said=[*said, *twins], read=_cell)


def _learner(who: Who, cells: tuple[str, ...], tasks: list[Task]) -> Learner | None:
    if is_blank([cells[at] for at in (*who.columns, *(task.at for task in tasks))]):
        return None
    name, number = who.of(cells)
    return Learner(" ".join(_SUSPENDED.sub(" ", name).split()), number)


def _who(table: Table) -> Who | None:
    first, last = find(table.header, FIRST_NAMES), find(table.header, LAST_NAMES)
    number = find(table.header, "id number")
    return None if first is None or last is None else Who((first, last), number)


def _tasks(table: Table) -> tuple[list[Task], list[str]]:
    items = _items(table)
    words = [at for at in items if are_words([row[at] for row in table.rows], letters=True)]
    titles = {at: _DISPLAY.sub("", table.header[at]) for at in items if at not in words}
    names = {at: _MODULE.sub("", title, count=1) for at, title in titles.items()}
    often = Counter(name.casefold() for name in names.values())
    tasks = [
        Task(at, title, names[at] if often[names[at].casefold()] == 1 else title)
        for at, title in titles.items()
    ]
    if not words:
        return tasks, []
    left = {"columns": listed([table.header[at] for at in words])}
    return tasks, [_("Left out, as we can read no marks there: %(columns)s.") % left]


def _items(table: Table) -> list[int]:
    """The columns of marks: of several displays of one item the one that says most."""
    shown = any(map(_DISPLAY.search, table.header))
    displays: dict[str, set[str]] = {}
    found = []
    for at, title in enumerate(table.header):
        display = _DISPLAY.search(title)
        item, kind = _DISPLAY.sub("", title), display[1].lower() if display else ""
        if _is_item(item) and (kind or not shown or _MODULE.match(item)):
            displays.setdefault(item, set()).add(kind)
            found.append((at, item, kind))
    best = {item: min(kinds, key=_BEST.index) for item, kinds in displays.items()}
    return [at for at, item, kind in found if kind == best[item]]


def _is_item(title: str) -> bool:
    words = plain(title)
    names = (*FIRST_NAMES.split("|"), *LAST_NAMES.split("|"), _LAST, "")
    if words in names or _PROFILE.fullmatch(words) or _FEEDBACK.search(title):
        return False
    return bool(_ANY_MODULE.match(title)) or not _TOTAL.fullmatch(title)


def _cell(text: str) -> Cell:
    """Two displays side by side, "7.00 (70.00 %)": the number, else the share, else the letter."""
    both = _SIDE_BY_SIDE.fullmatch(text.strip())
    if not both:
        return mark(text)
    return min(map(mark, both.groups()), key=_says_most)


def _says_most(cell: Cell) -> tuple[bool, bool]:
    return cell.amount is None, cell.out_of is not None
