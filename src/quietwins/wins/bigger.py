"""Something bigger, such as an exam or an essay, and the small wins its owner made part of it."""

import uuid
from collections.abc import Collection
from datetime import date

from django.db import models
from django.db.models import Case, Value, When

from quietwins.people.models import Person


class Big(models.Model):
    """Something bigger. Its last change can be undone, and then the undo can.

    on          a day its owner gave it; nothing comes of that day when it is over
    before      its name, day and place among the others as they were before the last change
    changed_by  the page that asked for that change, so that it is made once
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="big_things")
    name = models.TextField()
    on = models.DateField(null=True)
    put_away = models.BooleanField(default=False)
    before = models.JSONField(default=dict)
    changed_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_big_thing_made_once")
        ]

    def becomes(
        self, *, name: str = "", on: date | None = None, put_away: bool | None = None
    ) -> None:
        """Called so and on that day; or, where `put_away` says so, put away or brought back."""
        was = self._now()
        if put_away is None:
            self.name, self.on = name or self.name, on
        else:
            self.put_away = put_away
        if was != self._now():
            self._begins_a_change(was)
            self.save()

    def holds(self, wins: Collection[int], *, of: Collection[int]) -> None:
        """Of the wins with the keys `of`, those with the keys `wins` are part of it."""
        known = {part.win_id: part for part in self.parts.filter(win__in=of)}
        parts = [known.get(win) or Part(big=self, win_id=win) for win in of]
        if others := [part for part in parts if part.linked != (part.win_id in wins)]:
            self._begins_a_change(self._now())
            for part in others:
                part.linked, part.in_last = not part.linked, True
                part.save()
            self.save()

    def undo(self) -> None:
        """As it was before the last change; undone again, as it was after it."""
        was, self.before = self.before, self._now()
        self.name, self.put_away = was["name"], was["put_away"]
        self.on = date.fromisoformat(was["on"]) if was["on"] else None
        other = Case(When(linked=True, then=Value(False)), default=Value(True))
        self.parts.filter(in_last=True).update(linked=other)
        self.save()

    def _begins_a_change(self, was: dict[str, object]) -> None:
        self.before = was
        self.parts.filter(in_last=True).update(in_last=False)

    def _now(self) -> dict[str, object]:
        return {"name": self.name, "on": str(self.on or ""), "put_away": self.put_away}


class Part(models.Model):
    """One win that is part of something bigger, or was. `in_last`: its last change changed it."""

    big = models.ForeignKey(Big, models.CASCADE, related_name="parts")
    win = models.ForeignKey("wins.Win", models.CASCADE, related_name="parts")
    linked = models.BooleanField(default=False)
    in_last = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["big", "win"], name="a_part_once")]
