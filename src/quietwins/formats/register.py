"""A register of attendance: marks of sessions as evidence of coming back, and of nothing else.

Present is done, authorised is rest, and what is not authorised is nothing recorded. The sessions
stand in their order and without days, and none of them is planned work: so nothing counts on
presence, and a holiday is no time away. See docs/decisions for why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quietwins.formats import days
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headed_by_days import bare, is_headed_by_day
from quietwins.formats.headings import plain
from quietwins.formats.learners import A_NAME, Learner
from quietwins.formats.rows import Row, Table
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

THREAD = N_("School")
MARK = N_("a mark of the register, such as / or I, or an empty cell")

PRESENT = "/ \\ L".split()
APPROVED = "K V P W B".split()
AUTHORISED = "C C1 C2 M T R I J1 S E".split()
NOT_HELD = "# D Q X Y Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z".split()
"""Closed, elsewhere, not on roll, or nobody could come: no session to stay away from."""
UNAUTHORISED = "N G O U".split()
NOT_TAKEN = ("", "-", "–", "—")

_STATES = {
    **dict.fromkeys((*PRESENT, *APPROVED), State.DONE),
    **dict.fromkeys((*AUTHORISED, *NOT_HELD), State.RESTED),
    **dict.fromkeys(UNAUTHORISED, State.NOTHING),
}


def state_of(text: str) -> State:
    """What became of a session. Raises CannotRead for what is no mark; a single letter that is
    in none of the lists is not authorised.
    """
    mark = text.strip().upper()
    if mark in _STATES:
        return _STATES[mark]
    if len(mark) == 1 and mark.isalpha():
        return State.NOTHING
    raise CannotRead(_(MARK))


@dataclass(frozen=True)
class Register:
    """Who, and where the marks are.

    learners   one a table row; None where a row is about nobody
    marks      columns of marks
    day        the column of days, of a register with a line for each day
    session    the column that says which half of the day, where each has a line of its own
    day_first  how 3/4/2025 is read, there and in headings
    """

    table: Table
    learners: Sequence[Learner | None]
    marks: Sequence[int]
    thread: str
    day: int | None = None
    session: int | None = None
    name_at: int = 0
    day_first: bool | None = None

    def rows(self) -> Iterator[Row | UnreadableRow]:
        """One for each mark, in file order. `order` is the day's, or the column's where none has
        one, so that both halves of a day are one time.
        """
        for line, learner in enumerate(self.learners):
            if learner and learner.name:
                yield from self._line(line, learner)
            elif learner:
                yield self._unreadable(line, _("name"), "", _(A_NAME), self.name_at)

    def _line(self, line: int, learner: Learner) -> Iterator[Row | UnreadableRow]:
        cells = self.table.rows[line]
        for place, at in enumerate(self.marks):
            text, title = cells[at], self.table.header[at]
            if text.strip() in NOT_TAKEN:
                continue
            try:
                day = self._day(line, title)
            except CannotRead as trouble:
                found = cells[self.day] if self.day is not None else title
                yield self._unreadable(line, _("date"), found, trouble.wanted, self.day)
                return
            try:
                state = state_of(text)
            except CannotRead as trouble:
                column = _("mark for %(task)s") % {"task": title}
                yield self._unreadable(line, column, text, trouble.wanted, at)
                continue
            yield Row(
                self.table.source,
                self.table.lines[line],
                learner.name,
                self.thread,
                learner_id=learner.id,
                order=day.toordinal() if day else place,
                planned=state == State.NOTHING,
                state=state,
                given=text,
                task=_task(day, title if self.session is None else cells[self.session]),
            )

    def _day(self, line: int, title: str) -> date | None:
        if self.day is not None:
            return days.day(self.table.rows[line][self.day], self.day_first)
        return days.day(bare(title), self.day_first) if is_headed_by_day(title) else None

    def _unreadable(
        self, line: int, column: str, found: str, wanted: str, at: int | None
    ) -> UnreadableRow:
        source, number = self.table.source, self.table.lines[line]
        return UnreadableRow(source, number, column=column, found=found, wanted=wanted, at=at)


def _task(day: date | None, title: str) -> str:
    """ "2025-09-08 AM": alike however a file writes it, so that a later export finds its place."""
    if day is None:
        return title
    half = plain(title).split()
    session = "PM" if {"pm", "afternoon"} & {*half} else "AM" if {"am", "morning"} & {*half} else ""
    return f"{day.isoformat()} {session}".strip()
