"""What somebody asked to be reminded of, and the address where their calendar finds it."""

import uuid
from datetime import datetime

from django.db import models

from quietwins.people.models import Person


class Reminder(models.Model):
    """A time of day on some weekdays, Monday "1" to Sunday "7".

    words  what a calendar shows, as its owner chose; empty is the neutral ones
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="reminders")
    words = models.TextField(blank=True)
    days = models.CharField(max_length=7)
    at = models.TimeField()
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_reminder_made_once")
        ]

    def undo(self, *, at: datetime | None) -> None:
        """Taken out; with no time, it is back as it was."""
        self.undone_at = at
        self.save(update_fields=["undone_at"])


class Calendar(models.Model):
    """Where a calendar finds somebody's reminders. Whoever knows the address can read them."""

    owner = models.OneToOneField(Person, models.CASCADE, related_name="calendar")
    address = models.UUIDField(default=uuid.uuid4, unique=True)
    made_at = models.DateTimeField()
