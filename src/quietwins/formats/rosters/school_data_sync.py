"""School Data Sync 2.1: tables joined by ids. Passwords, flags and birth dates stay in the file."""

from collections.abc import Sequence
from datetime import date

from quietwins.formats.rosters.enrolled import enrolled, is_enrolled
from quietwins.formats.rosters.roster import Roster
from quietwins.formats.rows import Table

NAME = "school_data_sync"
LABEL = "School Data Sync"
ASKED = 2


def recognises(tables: Sequence[Table]) -> bool:
    """By its tables, where no other export has more to say of them."""
    return is_enrolled(tables)


def read(tables: Sequence[Table], today: date) -> Roster:
    """Pupils by class on `today`. Raises UnreadableFile."""
    return enrolled(tables, LABEL, today)
