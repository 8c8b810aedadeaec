"""A whole roster taken back out."""

from datetime import datetime

from django.db import transaction

from quietwins.flow.undo_import import tidy
from quietwins.people.models import Circle, Roster


@transaction.atomic
def undo_roster(roster: Roster, *, at: datetime) -> None:
    """Whoever came with it and has nothing else goes, and so does a class with the last of them.
    Whose work is here, or who opened their book, stays.
    """
    if roster.undone_at:
        return
    roster.undone_at = at
    roster.save(update_fields=["undone_at"])
    circles = Circle.objects.filter(memberships__named__roster=roster).distinct()
    for circle in list(circles):
        tidy(circle)
