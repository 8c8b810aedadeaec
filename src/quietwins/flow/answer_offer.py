"""The young person's own word on what family saw. Nobody else hears of it."""

from datetime import date, datetime

from django.db import transaction

from quietwins.evidence.questions import OFFERED
from quietwins.flow import undo as undoing
from quietwins.flow.keep_line import Line, keep_line
from quietwins.language import _
from quietwins.sharing.models import Offer, Seen
from quietwins.wins.models import Keep
from quietwins.wording import TOUCHES


@transaction.atomic
def keep_offer(offer: Offer, *, day: date, at: datetime) -> Keep:
    """A line of their own, private to them. Kept twice, it is one line."""
    kept = keep_line(_line(offer, day), by=offer.to, at=at)
    Seen.objects.get_or_create(win=kept.win, defaults={"by": offer.by})
    Offer.objects.filter(pk=offer.pk).update(answered_at=at, win=kept.win)
    return kept


def set_offer_aside(offer: Offer, *, at: datetime) -> None:
    """Not for them; what they kept of it before stays theirs."""
    Offer.objects.filter(pk=offer.pk).update(answered_at=at)


@transaction.atomic
def undo_answer(offer: Offer, *, at: datetime) -> None:
    """It waits for a word again."""
    if kept := Keep.objects.filter(win=offer.win, by=offer.to, undone_at=None).first():
        undoing.undo(kept, at=at)
    Offer.objects.filter(pk=offer.pk).update(answered_at=None, win=None)


def _line(offer: Offer, day: date) -> Line:
    """Its id is the offer's, so that the same line stands again."""
    touch = TOUCHES.get(offer.chip)
    words = offer.words or (_(touch.i) if touch else "")
    chips = [touch.chip] if touch and touch.chip else []
    return Line(words, chips, "", day, offer.public_id, question=OFFERED)
