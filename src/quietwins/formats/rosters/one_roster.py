"""OneRoster 1.1 and 1.2: a zip of tables joined by ids, each line with its status and change."""

from collections.abc import Sequence
from datetime import date

from quietwins.formats.rosters.enrolled import enrolled, is_enrolled
from quietwins.formats.rosters.headed import by_file, column
from quietwins.formats.rosters.roster import Roster
from quietwins.formats.rows import Table

NAME = "one_roster"
LABEL = "OneRoster"
ASKED = 1
_CHANGED = ("datelastmodified", "datalastmodified", "status")


def recognises(tables: Sequence[Table]) -> bool:
    """By a manifest, or the columns in which an export says what changed."""
    if not is_enrolled(tables):
        return False
    files = by_file(tables)
    return "manifest" in files or column(files["users"], *_CHANGED) is not None


def read(tables: Sequence[Table], today: date) -> Roster:
    """Pupils by class on `today`. Raises UnreadableFile."""
    return enrolled(tables, LABEL, today)
