"""The young person's own word on what family saw. Nobody else hears of it."""

from datetime import date, datetime
from uuid import uuid4

from django.db import transaction

from quietwins.evidence.questions import OFFERED
from quietwins.flow import undo as undoing
from quietwins.flow.keep_line import Line, keep_line
from quietwins.language import _
from quietwins.sharing.models import Offer, Seen
from quietwins.wins.models import Keep
from quietwins.wording import TOUCHES


@transaction.atomic
def keep_offer(offer: Offer, *, day: date, at: datetime) -> None:
    """A line of their own, private to them. Pressed twice, it is one line; pressed at the moment in
    which it was stopped, it is none.
    """
    now = Offer.objects.select_for_update().filter(pk=offer.pk).first()
    if now is None or _standing(now):
        return
    win = keep_line(_line(offer, day), by=offer.to, at=at).win
    Seen.objects.create(win=win, by=offer.by)
    Offer.objects.filter(pk=offer.pk).update(answered_at=at, win=win)


@transaction.atomic
def set_offer_aside(offer: Offer, *, at: datetime) -> None:
    """Not for them. The last word counts, where they had kept it."""
    undo_answer(offer, at=at)
    Offer.objects.filter(pk=offer.pk).update(answered_at=at)


@transaction.atomic
def undo_answer(offer: Offer, *, at: datetime) -> None:
    """It waits for a word again."""
    if kept := _standing(offer):
        undoing.undo(kept, at=at)
    Offer.objects.filter(pk=offer.pk).update(answered_at=None, win=None)


def _standing(offer: Offer) -> Keep | None:
    """Their word on the line it became, while it stands."""
    return Keep.objects.filter(win=offer.win, by=offer.to, undone_at=None).first()


def _line(offer: Offer, day: date) -> Line:
    touch = TOUCHES.get(offer.chip)
    words = offer.words or (_(touch.i) if touch else "")
    chips = [touch.chip] if touch and touch.chip else []
    return Line(words, chips, "", day, uuid4(), question=OFFERED)
