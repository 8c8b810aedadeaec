"""Finding a moment among many: by the month it happened in, and by its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Coalesce, TruncDate, TruncMonth

from quietwins.pages import clock
from quietwins.pages.progress.path import all_kept
from quietwins.people.models import Person
from quietwins.wins.models import Win


@dataclass(frozen=True)
class Looking:
    """What is looked for: a month's first day as it stands in an address, words, or neither."""

    month: str = ""
    words: str = ""

    @property
    def query(self) -> dict[str, str]:
        """As it stands behind an address's question mark."""
        return {name: value for name, value in vars(self).items() if value}


def looking(asked: Mapping[str, str]) -> Looking:
    """What a form sent; a month that cannot be read is every month."""
    return Looking(_month(asked.get("month", "")), asked.get("words", "").strip())


def _month(text: str) -> str:
    try:
        return date.fromisoformat(text).replace(day=1).isoformat()
    except ValueError:
        return ""


def months_of(wins: QuerySet[Win], person: Person | None) -> list[date]:
    """The months in which any of them happened, the latest first."""
    with_month = wins.annotate(month=_month_of(person)).order_by("-month")
    return list(with_month.values_list("month", flat=True).distinct())


def found_by(wins: QuerySet[Win], looked: Looking, person: Person | None) -> QuerySet[Win]:
    """Those of that month that say those words, as `person` reads them."""
    if looked.month:
        wins = wins.annotate(month=_month_of(person)).filter(month=looked.month)
    if looked.words:
        wanted = looked.words.casefold()
        saying = [one.id for one in all_kept(person) if wanted in one.says.casefold()]
        wins = wins.filter(public_id__in=saying)
    return wins


def _month_of(person: Person | None) -> TruncMonth:
    """When it happened; where nobody knows the day, when it was kept."""
    kept_on = TruncDate("keeps__at", tzinfo=clock.zone_of(person))
    return TruncMonth(Coalesce("anchor__happened_on", kept_on))
