"""A table with one entry a line. Shared by the plain long format and the mapped one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from quietwins.formats import days
from quietwins.formats.cells import Cell, is_blank, mark, most
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.learners import A_NAME, Who
from quietwins.formats.notes import Notes
from quietwins.formats.numbers import whole
from quietwins.formats.rows import Choices, Row, Table, better
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

FIELDS = {
    "thread": "thread|skill|subject|what|topic|activity|habit|goal|task",
    "day": "day|date|when|done on",
    "amount": "amount|value|score|mark|marks|count|points|result|how many|how much",
    "done": "done|completed|checked",
    "kind": "kind|type",
    "better": "better",
    "out_of": "out of|max|maximum|possible|points possible|max mark|max marks|max score",
    "prompts": "prompts|prompt|times helped",
    "planned": "planned|set",
    "note": "note|notes|comment|comments",
}
_YES, _NO = {"yes", "y", "1", "true", "x", "✓", "✔"}, {"no", "n", "0", "false"}
_BETTER: Mapping[str, Literal[1, -1]] = {"up": 1, "more": 1, "down": -1, "fewer": -1, "less": -1}
_CALLED = {
    "day": N_("date"),
    "amount": N_("amount"),
    "out_of": N_("out of"),
    "prompts": N_("times helped"),
    "planned": N_("planned"),
    "better": N_("better"),
}
Read = TypeVar("Read")


@dataclass(frozen=True)
class Entries:
    """What to read where: `at` maps our plain field names to the table's columns.

    read    what a cell of amounts says
    thread  what a line is about that does not say so itself
    """

    table: Table
    choices: Choices
    who: Who
    at: Mapping[str, int]
    read: Callable[[str], Cell] = mark
    thread: str = ""

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(sorted({*self.who.columns, *self.at.values()}))

    @cached_property
    def _days(self) -> list[str]:
        return [cells[self.at["day"]] for cells in self.table.rows] if "day" in self.at else []

    @cached_property
    def day_first(self) -> bool | None:
        """The column decides; a person does where it leaves that open."""
        decided = days.day_first(self._days)
        return self.choices.day_first if decided is None else decided

    def notes(self) -> Notes:
        return Notes(day_first=days.is_open(self._days))

    def rows(self) -> Iterator[Row | UnreadableRow]:
        for line, cells in zip(self.table.lines, self.table.rows, strict=True):
            if is_blank([cells[at] for at in self.columns]):
                continue
            entry = _Line(self, line, cells)
            row = entry.row()
            if entry.bad:
                yield from entry.bad
            else:
                yield row


class _Line:
    """One line being read; what cannot be read gathers in `bad`."""

    def __init__(self, entries: Entries, line: int, cells: tuple[str, ...]) -> None:
        self.entries, self.line, self.cells = entries, line, cells
        self.bad: list[UnreadableRow] = []

    def row(self) -> Row:
        learner = self.entries.who.of(self.cells)
        thread = self._text("thread") or self.entries.thread
        if self.entries.who.names and not learner.name:
            self._refuse(_("name"), "", _(A_NAME), self.entries.who.names[0])
        if not thread:
            self._refuse(
                _("skill"),
                "",
                _("a few words for what this is about, such as reading"),
                self.entries.at.get("thread"),
            )
        day = self._read("day", lambda text: days.day(text, self.entries.day_first))
        cell, planned = self._read("amount", self.entries.read), self._read("planned", _yes)
        cell = cell or self._read("done", _tick) or self._blank(planned)
        out_of = self._read("out_of", most)
        return Row(
            self.entries.table.source,
            self.line,
            learner.name,
            thread,
            learner_id=learner.id,
            kind=self._text("kind"),
            order=0 if day else self.line,
            day=day,
            amount=cell.amount,
            out_of=cell.out_of or out_of,
            prompts=self._read("prompts", whole),
            planned=day is None or "done" in self.entries.at if planned is None else planned,
            state=cell.state,
            better=better(thread, self.entries.choices, self._read("better", _way) or 1),
            given=self._given("amount") or self._given("done"),
            note=self._given("note").strip(),
        )

    def _blank(self, planned: bool | None) -> Cell:
        """A line without an amount: something done where help was counted, where there is no
        column of amounts or ticks, or where it was no plan and says what it was."""
        says = any(self._text(name) for name in ("kind", "note"))
        counted = self._text("prompts") or not {"amount", "done"} & self.entries.at.keys()
        done = counted or (not planned and says)
        return Cell(State.DONE if done else State.NOTHING)

    def _given(self, name: str) -> str:
        at = self.entries.at.get(name)
        return "" if at is None else self.cells[at]

    def _text(self, name: str) -> str:
        return " ".join(self._given(name).split())

    def _read(self, name: str, reader: Callable[[str], Read]) -> Read | None:
        text = self._given(name).strip()
        try:
            return reader(text) if text else None
        except CannotRead as trouble:
            self._refuse(_(_CALLED[name]), text, trouble.wanted, self.entries.at[name])
            return None

    def _refuse(self, column: str, found: str, wanted: str, at: int | None) -> None:
        self.bad.append(
            UnreadableRow(
                self.entries.table.source,
                self.line,
                column=column,
                found=found,
                wanted=wanted,
                at=at,
            )
        )


def _yes(text: str) -> bool:
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise CannotRead(_("yes or no"))


def _tick(text: str) -> Cell:
    """A habit's 1 and 0 are a yes and a no."""
    return mark({"1": "yes", "0": "no"}.get(text, text))


def _way(text: str) -> Literal[1, -1]:
    if text.casefold() in _BETTER:
        return _BETTER[text.casefold()]
    raise CannotRead(_("up or down"))
