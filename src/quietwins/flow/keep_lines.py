"""Several lines of one page, such as the boxes of the journal: all of them, or none."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from quietwins.flow.keep_line import Line, keep_line
from quietwins.people.models import Person
from quietwins.wins.models import Keep


@transaction.atomic
def keep_lines(lines: Iterable[Line], *, by: Person | None, at: datetime) -> list[Keep]:
    """In their order. The first one makes its person."""
    kept: list[Keep] = []
    for line in lines:
        kept.append(keep_line(line, by=kept[0].by if kept else by, at=at))
    return kept
