"""A pupil leaves a class: their own book stays theirs, and the class's copy goes in time."""

from datetime import datetime

from django.db.models import QuerySet

from quietwins.people.models import Membership


def let_leave(places: "QuerySet[Membership]", *, at: datetime) -> None:
    """Out from now on. What the class has of them waits for LEFT, so that it can be undone."""
    Membership.objects.filter(pk__in=places.values("pk")).update(left_at=at)


def come_back(places: "QuerySet[Membership]") -> None:
    """As if they had not left."""
    Membership.objects.filter(pk__in=places.values("pk")).update(left_at=None)
