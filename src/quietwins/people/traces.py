"""Who looked at whose content: lines that are added, read by their owner, and never changed."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, NoReturn

from django.db import models

from quietwins.people.may_see import Role

if TYPE_CHECKING:
    from quietwins.people.models import Person


class Unchanging(TypeError):  # noqa: N818 - it says what a line is
    """Somebody tried to change what was noted of who looked."""


class TraceQuerySet(models.QuerySet["Trace"]):
    """Lines, by what is asked of them. None is changed or taken away by hand."""

    def update(self, **_: Any) -> NoReturn:
        raise Unchanging

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchanging

    def delete(self) -> NoReturn:
        raise Unchanging

    def forget(self, before: datetime) -> int:
        """Their time is over: the one way in which lines go while their owner is here."""
        return int(self.filter(at__lt=before)._raw_delete(self.db))

    def follow(self, visitor: "Person", to: "Person") -> None:
        """What was noted of `visitor`, who joins the book `to`, is noted of `to`, word for word.
        The lines of `visitor` go with them.
        """
        moved = [
            Trace(by=one.by, whose=to, role=one.role, verb=one.verb, day=one.day, at=one.at)
            for one in self.filter(whose=visitor).exclude(by=to).order_by("pk")
        ]
        self.bulk_create(moved, ignore_conflicts=True)


class Trace(models.Model):
    """Who did what to whose content, and when, without the content: one line a day.

    by    nobody, once they are erased; `role` is what they were to its owner then, if anything
    """

    class Verb(models.TextChoices):
        SAW = "saw"
        OPENED = "opened"
        COPIED = "copied"
        CHANGED = "changed"
        WAY_IN = "way in"
        PRINTED = "printed"

    by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    whose = models.ForeignKey("people.Person", models.CASCADE, related_name="traces")
    role = models.CharField(max_length=16, choices=[(role, role) for role in Role], blank=True)
    verb = models.CharField(max_length=32, choices=Verb.choices)
    day = models.DateField()
    at = models.DateTimeField()

    objects = TraceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["whose", "by", "verb", "day"], name="noted_once_a_day")
        ]
        indexes = [models.Index(fields=["at"], name="people_trac_at_idx")]

    def save(self, *args: Any, **options: Any) -> None:
        """Once, as a new line."""
        if not self._state.adding:
            raise Unchanging
        super().save(*args, **options)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchanging
