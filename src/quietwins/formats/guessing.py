"""A first guess at which column is which, from headings and cells. A person has the last word."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quietwins.formats import days, register
from quietwins.formats.cells import are_words
from quietwins.formats.entries import FIELDS
from quietwins.formats.errors import CannotRead
from quietwins.formats.headed_by_days import bare, is_headed_by_day
from quietwins.formats.headings import find, is_private, is_total, plain
from quietwins.formats.learners import who
from quietwins.formats.mapping import DAYS, MARKS, ColumnMap
from quietwins.formats.rows import Table
from quietwins.formats.sources import stem
from quietwins.language import _

_SAMPLE = 300
_MOSTLY = 0.8
_TYPES = "behaviour type|event type|incident type|type|category|behaviour|event"
_HAPPENED = re.compile(
    r"\b(?:behaviou?r|incident|detention|sanction|demerit|negative|conduct|lates?\b|removal"
    r"|exclusion|redirection|warning)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"behaviou?r|conduct|points?\b|merit|achievement", re.IGNORECASE)
_A_MARK = re.compile(r"am|pm|mark|session.*|register.*|code|attendance(?: mark| code)?")


def guess(table: Table) -> ColumnMap:
    """What each column may hold. It may still not say enough."""
    return _Guess(table).mapping


def is_register(table: Table) -> bool:
    """Whether it has columns of register marks, presence among them."""
    guessed = _Guess(table)
    return bool(guessed.people) and bool(guessed.marks)


def is_list(table: Table) -> bool:
    """Whether it has days down the side and the same people again and again."""
    guessed = _Guess(table)
    return bool(guessed.people) and guessed.day is not None and guessed.again


def counts_what_happened(table: Table) -> bool:
    """Whether it is called after things of which fewer are better."""
    return bool(_HAPPENED.search(stem(table.source)))


@dataclass(frozen=True)
class _Guess:
    table: Table

    @cached_property
    def mapping(self) -> ColumnMap:
        found = {
            "learner": self.people,
            "learner_id": self._id,
            **(self._register if self.marks else self._list if self.is_list else self._tasks),
        }
        columns = {name: self._titles(at) for name, at in found.items() if at}
        marks = MARKS[0] if self.marks else ""
        return ColumnMap(columns, self.table.header, self._fixed(columns), marks)

    @cached_property
    def people(self) -> tuple[int, ...]:
        found = who(self.table.header)
        if found:
            return found.names
        names = range(len(self.table.header))
        return next(((at,) for at in names if self._is_name(at)), ())

    @property
    def _id(self) -> tuple[int, ...]:
        found = who(self.table.header)
        number = found.id if found else None
        if number is None:
            number = find(self.table.header, "adno|adm no|admission number|admission no")
        return () if number is None else (number,)

    @cached_property
    def day(self) -> int | None:
        at = (at for at in self._others if self._mostly(at, days.is_day))
        return next(at, None)

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """Columns of register marks, where presence is among them somewhere."""
        found = [at for at in self._others if self._mostly(at, _is_mark) and self._may_be_marks(at)]
        present = any(cell.strip() in {"/", "\\"} for at in found for cell in self._cells(at))
        return tuple(found) if present else ()

    @cached_property
    def is_list(self) -> bool:
        """One line for each thing: there are days down the side."""
        return self.day is not None and (self.again or not self._numbers[1:])

    @property
    def again(self) -> bool:
        """Whether most lines are of somebody who has another."""
        names = {tuple(row[at] for at in self.people) for row in self.table.rows}
        return 0 < len(names) * 2 <= len(self.table.rows)

    @property
    def _register(self) -> dict[str, tuple[int, ...]]:
        session = find(self.table.header, "session|am pm|period")
        found = {"day": self.day, "kind": None if session in self.marks else session}
        return {name: (at,) for name, at in found.items() if at is not None} | {"tasks": self.marks}

    @property
    def _list(self) -> dict[str, tuple[int, ...]]:
        found = {"day": self.day, "thread": find(self.table.header, self._about)}
        names = ("amount", "out_of", "prompts", "kind", "note")
        found |= {name: find(self.table.header, FIELDS[name]) for name in names}
        if found["amount"] is None:
            found["amount"] = next(iter(self._numbers), None)
        taken = {*self.people, *self._id}
        kept: dict[str, tuple[int, ...]] = {}
        for name, at in found.items():
            if at is not None and at not in taken:
                taken.add(at)
                kept[name] = (at,)
        return kept

    @property
    def _about(self) -> str:
        """Headings of what an entry is about; of points, their type before the lesson's subject."""
        of_points = bool(_POINTS.search(self._said))
        return f"{_TYPES}|{FIELDS['thread']}" if of_points else FIELDS["thread"]

    @property
    def _said(self) -> str:
        return " ".join([stem(self.table.source), *self.table.header])

    @property
    def _tasks(self) -> dict[str, tuple[int, ...]]:
        return {"tasks": self._numbers}

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        return tuple(
            at
            for at in self._others
            if at != self.day and self._filled(at) and not are_words(self._cells(at))
        )

    @cached_property
    def _others(self) -> list[int]:
        """Columns that may say what somebody did."""
        taken = {*self.people, *self._id}
        return [
            at
            for at, title in enumerate(self.table.header)
            if title and at not in taken and not is_private(title) and not is_total(title)
        ]

    def _fixed(self, columns: Mapping[str, object]) -> dict[str, str]:
        if self.marks:
            return {"thread": _(register.THREAD)}
        of_file = "thread" not in columns and (self.is_list or columns.get("tasks") == (DAYS,))
        about = {"thread": stem(self.table.source)} if of_file else {}
        down = self._down
        better = {"better": down} if down else {}
        happened = self.is_list and (down or _POINTS.search(self._said))
        return about | better | ({"add_up": "week"} if happened else {})

    @property
    def _down(self) -> str:
        """Where fewer is better: in those types that say so beside others, or everywhere. Points
        below zero say it themselves.
        """
        of = self._list.get("thread", ()) if self.is_list else ()
        types = {cell.strip() for at in of for cell in self._filled(at)}
        unwelcome = sorted(cell for cell in types if _HAPPENED.search(cell))
        if types - {*unwelcome}:
            return "; ".join(f"{cell}=down" for cell in unwelcome)
        below = any(
            cell.strip().startswith(("-", "−")) for at in self._numbers for cell in self._cells(at)
        )
        return "down" if _HAPPENED.search(self._said) and not below else ""

    def _titles(self, at: Sequence[int]) -> tuple[str, ...]:
        """Headings; columns headed by days are named together."""
        titles = [self.table.header[place] for place in at]
        return tuple(dict.fromkeys(DAYS if is_headed_by_day(title) else title for title in titles))

    def _may_be_marks(self, at: int) -> bool:
        title = self.table.header[at]
        words = bool(_A_MARK.fullmatch(plain(title))) or bool(_A_MARK.fullmatch(plain(bare(title))))
        slashes = any(cell.strip() in {"/", "\\"} for cell in self._cells(at))
        return words or slashes or is_headed_by_day(title)

    def _is_name(self, at: int) -> bool:
        cells = [cell for cell in self._cells(at) if cell.strip()]
        words = [cell for cell in cells if len(cell.strip()) > 2 and any(map(str.isalpha, cell))]
        named = are_words(cells) and not any(map(days.is_day, cells[:20]))
        return named and len(words) * 2 > len(cells) and not is_private(self.table.header[at])

    def _cells(self, at: int) -> list[str]:
        return [row[at] for row in self.table.rows[:_SAMPLE]]

    def _filled(self, at: int) -> list[str]:
        return [cell for cell in self._cells(at) if cell.strip()]

    def _mostly(self, at: int, says: Callable[[str], bool]) -> bool:
        filled = self._filled(at)
        return bool(filled) and sum(map(says, filled)) >= _MOSTLY * len(filled)


def _is_mark(text: str) -> bool:
    try:
        register.state_of(text)
    except CannotRead:
        return False
    return True
