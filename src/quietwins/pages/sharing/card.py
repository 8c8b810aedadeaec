"""The card on Today: what was noticed since yesterday. It goes by itself, and counts nothing."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet

from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.cards import Card
from quietwins.pages.said import SAYING, said
from quietwins.pages.who import is_with_others
from quietwins.people.models import Person
from quietwins.sharing.eyes import notices_for
from quietwins.statements.again import asked_again
from quietwins.wins.models import Win
from quietwins.wording.noticing import NOTICED

_FEW = 3


def offer(person: Person, day: date) -> Card | None:
    """One query, and none for somebody in no group."""
    if not is_with_others(person):
        return None
    rows = _latest(person, clock.midnight(person) - timedelta(days=1))
    told = [(said(row, person), row.called, _(NOTICED.get(row.starter, ""))) for row in rows]
    return Card("sharing/card.html", {"noticed": told}) if told else None


@asked_again
def _latest(person: Person, since: datetime) -> "QuerySet[Win, Any]":
    notices = notices_for(person).filter(at__gte=since)
    rows = Win.objects.filter(shares__notices__in=notices).annotate(
        called=F("shares__notices__by__name"), starter=F("shares__notices__starter")
    )
    latest = rows.order_by("-shares__notices__at", "-shares__notices__pk")[:_FEW]
    return latest.values_list(*SAYING, "called", "starter", named=True)
