"""What somebody says of a month: its quiet win, or which months are usually heavy."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from quietwins.flow.keep_line import Line, keep_line
from quietwins.people.models import Person
from quietwins.people.months import MONTHLY
from quietwins.statements.insert import insert
from quietwins.wins.models import Keep


@transaction.atomic
def answer_month(line: Line, *, by: Person | None, at: datetime) -> Keep:
    """Kept as any line is, and not asked for again in the month of its day."""
    kept = keep_line(line, by=by, at=at)
    kept.by.put_card_away(MONTHLY, line.day)
    return kept


@transaction.atomic
def choose_months(months: Iterable[int], *, by: Person | None, at: datetime) -> Person:
    """These are heavy. The first choice makes its person."""
    person = by or insert(Person(created_at=at))
    person.choose_months(months)
    return person
