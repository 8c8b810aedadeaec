"""A pupil offers a win that they share with a class, or a draft, to be shown without their name."""

from datetime import datetime

from quietwins.people.models import Person
from quietwins.pieces.models import Draft
from quietwins.sharing.models import Display, Share


def offer_to_show(share: Share, *, by: Person, at: datetime) -> Display:
    """Offered twice, it is there once."""
    shown, _made = Display.objects.get_or_create(
        share=share, defaults={"circle": share.circle, "by": by, "at": at}
    )
    return shown


def offer_draft(draft: Draft, before: Draft | None, *, by: Person, at: datetime) -> Display:
    """Its words as they are typed, perhaps with those of an earlier one; offered twice, once."""
    words = {"text": draft.text, "before": before.text if before else ""}
    shown, _made = Display.objects.get_or_create(
        circle=draft.piece.circle, by=by, share=None, **words, defaults={"at": at}
    )
    return shown
