"""Reading every file before anything is said of any."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quietwins.formats import Found, read, recognised
from quietwins.formats.errors import UnreadableFile, UnreadableRow
from quietwins.formats.kept_as import said_of
from quietwins.formats.left_out import LeftOut
from quietwins.formats.rows import Choices, Row
from quietwins.formats.thin import MARKS_ALONE, marks_alone
from quietwins.formats.turns import in_turn
from quietwins.language import N_, _, ngettext

_SHOWN = 20
_SLOW = 1.0  # seconds after which somebody at a terminal wants to see that it goes on
_OR_LEAVE_OUT = N_("To leave such lines out and read the rest, add --skip-bad-rows.")


@dataclass(frozen=True)
class Read:
    """All that was read. `left_out` names what was not; `notes` say how the rest was read;
    `passed_over` is what a format leaves out itself.
    """

    tables: list[list[Row]] = field(default_factory=list)
    bad: list[UnreadableRow] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    passed_over: list[LeftOut] = field(default_factory=list)

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of every file, in turn."""
        return in_turn(self.tables)


def read_all(
    files: Sequence[tuple[str, bytes]], choices: Choices, *, skip: bool, drafted: Sequence[Row] = ()
) -> Read:
    """Every row of every file, after those that were `drafted`. With `skip`, bad rows and files
    are left out and listed.

    Raises UnreadableFile for a file that cannot be read, or with all bad rows named, unless
    `skip`; and even then where nothing at all could be read.
    """
    all_of_them = Read([[*drafted]])
    for name, data in files:
        try:
            _add(all_of_them, name, data, choices)
        except UnreadableFile as error:
            if not skip or len(files) == 1:
                raise
            all_of_them.left_out.append(error.left_out())
    if all_of_them.bad and not skip:
        raise ValueError("\n".join(_some(all_of_them.bad)))
    all_of_them.left_out.extend(row.left_out() for row in all_of_them.bad)
    all_of_them.notes.extend(said_of(all_of_them.rows, all_of_them.passed_over))
    if all_of_them.rows and marks_alone(all_of_them.rows):
        all_of_them.notes.append(_(MARKS_ALONE))
    return all_of_them


def _add(read_so_far: Read, name: str, data: bytes, choices: Choices) -> None:
    for table in recognised(name, data, choices):
        reading = read(table, choices, _watched)
        read_so_far.tables.append(reading.rows)
        read_so_far.bad.extend(reading.bad)
        read_so_far.passed_over.extend(reading.left_out)
        read_so_far.notes.extend(reading.said)


def _some(bad: Sequence[UnreadableRow]) -> list[str]:
    more = len(bad) - _SHOWN
    sentence = ngettext("And %(num)d more like these.", "And %(num)d more like these.", more)
    rest = [sentence % {"num": more}] if more > 0 else []
    return [*map(str, bad[:_SHOWN]), *rest, _(_OR_LEAVE_OUT)]


def _watched(rows: Iterator[Found]) -> Iterable[Found]:
    """The rows, with a count of them on a terminal where reading takes a while."""
    if not sys.stderr.isatty():
        return rows
    from tqdm import tqdm  # 30 ms that a pipe need not wait for

    watched: Iterable[Found] = tqdm(rows, unit=_(" rows"), delay=_SLOW, leave=False)
    return watched
