"""A preview as its page shows it, and as its form changes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from quietwins.flow.know import Answers
from quietwins.flow.preview import Preview
from quietwins.flow.take_in import File
from quietwins.formats import Asks, Reading, Row, UnreadableRow, class_numbers
from quietwins.formats.attendance import attendance
from quietwins.formats.choices import Zeros
from quietwins.formats.errors import together
from quietwins.formats.kept_as import said_of
from quietwins.formats.left_out import LeftOut
from quietwins.formats.mapped import is_register
from quietwins.formats.thin import MARKS_ALONE, marks_alone
from quietwins.formats.turns import in_turn
from quietwins.language import _

_LEARNERS, _ROWS = 4, 3
_BAD = 50
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_ZEROS: Mapping[str, Zeros] = {"unclear": "unclear", "mark": "mark", "nothing": "nothing"}


@dataclass(frozen=True)
class Bad:
    """A row that could not be read. `name` is what its field is called in the form."""

    says: str
    name: str
    found: str
    wanted: str
    can_mend: bool


@dataclass(frozen=True)
class Looked:
    """What a file was read as. `mine` is whether it may well be one's own: it holds one person,
    and is not `of_a_class`.
    """

    label: str
    learners: int
    entries: int
    first: Sequence[Row]
    said: Sequence[str]
    bad: Sequence[Bad]
    more_bad: int
    asks: Asks
    dated: bool
    tasks: bool
    of_a_class: bool

    @property
    def mine(self) -> bool:
        return self.learners == 1 and not self.of_a_class


def looked_at(preview: Preview) -> Looked:
    """All tables of the file together; nothing of it is saved."""
    readings = preview.readings()
    rows = _rows(readings)
    bad = [_bad(table, row) for table, reading in enumerate(readings) for row in reading.bad]
    said = [sentence for reading in readings for sentence in reading.said]
    said += said_of(rows, _all_left_out(preview, readings))
    return Looked(
        label=together(dict.fromkeys(_(reading.label) for reading in readings)),
        learners=len({(row.learner_id, row.learner) for row in rows}),
        entries=len(rows),
        first=_first(rows),
        said=[*said, _(MARKS_ALONE)] if rows and marks_alone(rows) else said,
        bad=bad[:_BAD],
        more_bad=max(len(bad) - _BAD, 0),
        asks=_asks(readings),
        dated=any(reading.has_days for reading in readings),
        tasks=any(row.task not in ("", row.thread) for row in rows),
        of_a_class={reading.format for reading in readings} == {class_numbers.NAME},
    )


def file_of(preview: Preview, group: str, who: Answers | None = None) -> File:
    """What is to be taken in, for `group`; empty where it is one's own."""
    readings = preview.readings()
    left_out = _all_left_out(preview, readings)
    both = zip(preview.tables, readings, strict=True)
    registers = [one for table, one in both if is_register(table, preview.choices)]
    return File(
        preview.name,
        readings[0].format,
        preview.digest,
        group,
        _rows(readings),
        left_out,
        attendance(_rows(registers)),
        who or {},
    )


def changed(preview: Preview, sent: QueryDict) -> Preview:
    """With what the form says. A row is left out by its tick, and a cell mended by its field."""
    choices = preview.choices
    days = {"day-first": True, "month-first": False}
    return replace(
        preview,
        choices=replace(
            choices,
            threads="separate" if sent.get("threads") == "separate" else "together",
            zeros=_ZEROS.get(sent.get("zeros", ""), choices.zeros),
            day_first=days.get(sent.get("days", ""), choices.day_first),
        ),
        mended={**preview.mended, **_mended(sent)},
        left_out=preview.left_out | _left_out(sent, preview),
    )


def _rows(readings: Sequence[Reading]) -> list[Row]:
    return in_turn(reading.rows for reading in readings)


def _all_left_out(preview: Preview, readings: Sequence[Reading]) -> list[LeftOut]:
    """By the file itself, and by whoever brings it."""
    by_hand = sorted(preview.left_out)
    return [
        *(one for reading in readings for one in reading.left_out),
        *(LeftOut(preview.tables[at].source, line, "unreadable") for at, line in by_hand),
    ]


def _first(rows: Sequence[Row]) -> list[Row]:
    """A few rows of each of the first few learners; more of somebody alone."""
    by_learner: dict[tuple[str | None, str], list[Row]] = {}
    for row in rows:
        by_learner.setdefault((row.learner_id, row.learner), []).append(row)
    some = list(by_learner.values())[:_LEARNERS]
    few = _ROWS if some[1:] else _ROWS * _LEARNERS
    return [row for own in some for row in own[:few]]


def _asks(readings: Sequence[Reading]) -> Asks:
    return Asks(
        sum(reading.asks.zeros for reading in readings),
        any(reading.asks.day_first for reading in readings),
        tuple(joined for reading in readings for joined in reading.asks.joined),
    )


def _bad(table: int, row: UnreadableRow) -> Bad:
    return Bad(
        says=_("Line %(line)d, %(column)s") % {"line": row.line, "column": row.column},
        name=f"{table}.{row.line}.{'' if row.at is None else row.at}",
        found=row.found,
        wanted=row.wanted,
        can_mend=row.at is not None,
    )


def _mended(sent: QueryDict) -> dict[tuple[int, int, int], str]:
    """Fields "mend.TABLE.LINE.COLUMN" that hold something."""
    found = {}
    for name, text in sent.items():
        place = name.removeprefix("mend.").split(".")
        if name.startswith("mend.") and len(place) == 3 and all(map(_NUMBER.fullmatch, place)):
            table, line, column = map(int, place)
            found[table, line, column] = str(text).replace("\0", "").strip()
    return found


def _left_out(sent: QueryDict, preview: Preview) -> frozenset[tuple[int, int]]:
    """Ticks "leave" of TABLE.LINE, or every row that cannot be read."""
    if sent.get("leave_all"):
        readings = enumerate(preview.readings())
        return frozenset((table, row.line) for table, reading in readings for row in reading.bad)
    places = (value.split(".")[:2] for value in sent.getlist("leave"))
    return frozenset(
        (int(place[0]), int(place[1]))
        for place in places
        if len(place) == 2 and all(map(_NUMBER.fullmatch, place))
    )
