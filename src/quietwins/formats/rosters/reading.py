"""Which format a roster is in: the folder is the list."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from quietwins.formats.errors import UnreadableFile
from quietwins.formats.rosters.roster import Roster
from quietwins.formats.rosters.typed import typed
from quietwins.formats.rows import Table
from quietwins.formats.tables import tables
from quietwins.language import _


class RosterFormat(Protocol):
    """What each format's module has. `ASKED` is its turn: the strictest are asked first."""

    NAME: str
    LABEL: str
    ASKED: int

    def recognises(self, tables: Sequence[Table]) -> bool: ...
    def read(self, tables: Sequence[Table], today: date) -> Roster: ...


def read_roster(files: Sequence[tuple[str, bytes]], today: date) -> Roster:
    """Pupils by class on `today`, of one file or of several that belong together: (name, content)
    each. Raises UnreadableFile, with what was found and how to mend it.
    """
    found = [table for name, data in files for table in tables(name, data)]
    format = next((one for one in roster_formats() if one.recognises(found)), None)
    roster = format.read(found, today) if format else _lines(found)
    return _with_somebody(files[0][0], roster)


def typed_roster(source: str, text: str) -> Roster:
    """Of names that somebody typed. Raises UnreadableFile where there are none."""
    return _with_somebody(source, typed(text))


def _lines(found: Sequence[Table]) -> Roster:
    """A column without a heading is a list of names; of more columns nothing is guessed."""
    if any(len(table.header) > 1 for table in found):
        raise UnreadableFile(
            found[0].source,
            _("we do not know which column holds names."),
            _("Please call it name, or first name and last name."),
        )
    rows = [row[0] for table in found for row in (table.header, *table.rows)]
    return typed("\n".join(rows))


def _with_somebody(source: str, roster: Roster) -> Roster:
    if roster.classes:
        return roster
    raise UnreadableFile(
        source, _("there are no pupils in it."), _("Please choose a list with names.")
    )


@cache
def roster_formats() -> tuple[RosterFormat, ...]:
    """Every module of this folder that is a format, in the order in which they are asked."""
    files = sorted(Path(__file__).parent.glob("[a-z]*.py"))
    modules = (import_module(f"quietwins.formats.rosters.{file.stem}") for file in files)
    found = [cast(RosterFormat, module) for module in modules if hasattr(module, "recognises")]
    return tuple(sorted(found, key=lambda format: format.ASKED))
