"""Any table with a column of names, of one class or of several."""

from collections.abc import Sequence
from datetime import date

from quietwins.formats.headings import FIRST_NAMES, LAST_NAMES, find
from quietwins.formats.learners import Who, turned, who
from quietwins.formats.rosters.headed import left_alone
from quietwins.formats.rosters.roster import Pupil, Roster, class_lists
from quietwins.formats.rows import Table
from quietwins.language import N_, _

NAME = "names"
LABEL = N_("a list of names")
ASKED = 3
_CLASSES = (
    "class|class name|section|group|teaching group|set|registration group|reg group|reg|form"
    "|tutor group|form group"
)
_SPOKEN = "preferred name|preferred first name|preferred forename|known as|chosen name"


def recognises(tables: Sequence[Table]) -> bool:
    """By a heading that says whose name it is."""
    return any(who(table.header) for table in tables)


def read(tables: Sequence[Table], today: date) -> Roster:
    """Every table with names; whoever has none is no line of it."""
    named = [(table, found) for table in tables if (found := who(table.header))]
    members = [one for table, found in named for one in _members(table, found)]
    classes = class_lists(members, {name: name for name, _pupil in members})
    dropped = [title for table, found in named for title in left_alone(table, _kept(table, found))]
    return Roster(_(LABEL), tuple(classes), tuple(dict.fromkeys(dropped)))


def _members(table: Table, found: Who) -> list[tuple[str, Pupil]]:
    """(class, pupil) a line."""
    group = find(table.header, _CLASSES)
    pairs = [
        ("" if group is None else " ".join(row[group].split()), _pupil(table, found, row))
        for row in table.rows
    ]
    return [(name, pupil) for name, pupil in pairs if any(map(str.isalpha, pupil.name))]


def _pupil(table: Table, found: Who, row: Sequence[str]) -> Pupil:
    first, last = find(table.header, FIRST_NAMES), find(table.header, LAST_NAMES)
    spoken = find(table.header, _SPOKEN)
    said = " ".join(row[spoken].split()) if spoken is not None else ""
    number = row[found.id].strip() if found.id is not None else ""
    if len(found.names) == 1 and found.names[0] not in (first, last):
        return Pupil(turned(" ".join(row[found.names[0]].split())), "", number)
    given = said or (" ".join(row[found.names[0]].split()) if found.names[0] != last else "")
    return Pupil(given, "" if last is None else " ".join(row[last].split()), number)


def _kept(table: Table, found: Who) -> list[int | None]:
    return [*found.columns, find(table.header, _CLASSES), find(table.header, _SPOKEN)]
