"""A pupil offers a win that they share with a class to be shown there, without their name."""

from datetime import datetime

from quietwins.people.models import Person
from quietwins.sharing.models import Display, Share


def offer_to_show(share: Share, *, by: Person, at: datetime) -> Display:
    """Offered twice, it is there once."""
    shown, _made = Display.objects.get_or_create(
        share=share, defaults={"circle": share.circle, "by": by, "at": at}
    )
    return shown
