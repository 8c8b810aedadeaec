"""Asking a person which column is which, and the mapping that their answers make."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from quietwins.formats.fitting import places
from quietwins.formats.headed_by_days import is_headed_by_day
from quietwins.formats.headings import LAST_NAMES, plain
from quietwins.formats.mapping import DAYS, MARKS, ColumnMap
from quietwins.formats.rows import Table
from quietwins.language import N_, _

MARK = "mark"
"""A register mark: `tasks` in a mapping that says how its marks are read."""

ANSWERS: Mapping[str, str] = {
    "": N_("Leave out"),
    "learner": N_("Who"),
    "learner_id": N_("Their id"),
    "thread": N_("What it's about"),
    "day": N_("Day"),
    "amount": N_("How much"),
    "out_of": N_("Out of"),
    "prompts": N_("With help"),
    "tasks": N_("A mark for a task"),
    MARK: N_("Register mark"),
    "kind": N_("What kind"),
    "note": N_("A note"),
}
"""Our plain name -> what a person chooses."""

_SEVERAL = ("", "learner", "tasks", MARK)
_SHOWN = 4


@dataclass(frozen=True)
class Subject:
    """A column to ask about; or, called DAYS, all those that are headed by days.

    titles  its heading, or theirs
    cells   a few of what is in it; of several, what the first line has in them
    answer  our guess, one of ANSWERS
    """

    name: str
    titles: tuple[str, ...]
    cells: tuple[str, ...]
    answer: str


def subjects(table: Table, guessed: ColumnMap) -> list[Subject]:
    """What to ask of `table`, in its order. A column without heading is never asked about."""
    at = {place: name for name, own in places(table.header, guessed).items() for place in own}
    marks = {"tasks": MARK, "amount": MARK} if guessed.marks else {}
    groups: dict[str, list[int]] = {}
    for place, title in enumerate(table.header):
        if title:
            groups.setdefault(DAYS if is_headed_by_day(title) else title, []).append(place)
    return [
        Subject(
            name,
            tuple(table.header[place] for place in own),
            _first(table, own),
            marks.get(at.get(own[0], ""), at.get(own[0], "")),
        )
        for name, own in groups.items()
    ]


def _first(table: Table, own: Sequence[int]) -> tuple[str, ...]:
    rows = table.rows if len(own) == 1 else table.rows[:1]
    filled = (row[place].strip() for row in rows for place in own)
    return tuple(islice(filter(None, filled), _SHOWN))


def named(table: Table, answers: Sequence[tuple[str, str]], fixed: Mapping[str, str]) -> ColumnMap:
    """The mapping that `answers`, (subject's name, one of ANSWERS) each, make of `table`.

    Raises ValueError with what is still to be said.
    """
    said = Counter(answer for _name, answer in answers)
    twice = [answer for answer, count in said.items() if count > 1 and answer not in _SEVERAL]
    about = said["thread"] or "thread" in fixed
    listed = said["day"] and not (said["tasks"] or said[MARK])
    if not said["learner"] and not (listed and about):
        raise ValueError(_("Please say which column holds who it is about."))
    if twice:
        what = {"what": _(ANSWERS[twice[0]])}
        raise ValueError(_("Please choose one column alone for “%(what)s”.") % what)
    if sum(bool(said[answer]) for answer in ("tasks", MARK, "thread")) > 1:
        raise ValueError(
            _("Please choose one of these alone: marks for tasks, register marks, what it's about.")
        )
    if not (about or said["tasks"] or said[MARK]):
        raise ValueError(_("Please say what it's about, in a column or in the box for all lines."))
    columns: dict[str, tuple[str, ...]] = {}
    for name, answer in sorted(answers, key=_last_names_last):
        plain_name = "tasks" if answer == MARK else answer
        if plain_name:
            columns[plain_name] = (*columns.get(plain_name, ()), name)
    return ColumnMap(columns, table.header, dict(fixed), MARKS[0] if said[MARK] else "")


def _last_names_last(answer: tuple[str, str]) -> bool:
    return plain(answer[0]) in LAST_NAMES.split("|")
