"""How sure somebody feels, before and after: their own question, their own answers, for them."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from quietwins.goals.models import Answer, Sure
from quietwins.people.models import Person


@transaction.atomic
def ask_how_sure(words: str, *, by: Person | None, client_id: UUID, at: datetime) -> Sure:
    """A question; asked by the same page before, it is that one."""
    owner = by or Person.objects.create(created_at=at)
    asked, _ = Sure.objects.get_or_create(
        owner=owner, client_id=client_id, defaults={"words": words, "asked_at": at}
    )
    return asked


def say_how_sure(of: Sure, sure: int, *, day: date, client_id: UUID, at: datetime) -> None:
    """One answer a page, 0 to 10."""
    said = {"sure": sure, "day": day, "at": at}
    Answer.objects.get_or_create(of=of, client_id=client_id, defaults=said)


@transaction.atomic
def undo_how_sure(of: Sure, *, at: datetime) -> None:
    """The last answer is taken back; undone again, it is there again."""
    last = Sure.objects.select_for_update().get(pk=of.pk).answers.order_by("pk").last()
    if last:
        last.undone_at = None if last.undone_at else at
        last.save(update_fields=["undone_at"])
