"""Somebody noticed what was shared with them: a chosen line, perhaps a few words of their own."""

from datetime import datetime

from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Circle, Person
from quietwins.selftalk.harm import means_harm
from quietwins.sharing.models import NOTE, Notice, Share


class MeansHarm(Unfit):
    """Words that are not sent."""


def may_note(owner: Person, circle: Circle) -> bool:
    """Whether others' own words may stand beside what they noticed of what `owner` shared there."""
    return circle.kind != Circle.Kind.CLASS and (owner.allows_notes or not owner.young)


def notice(share: Share, starter: str, note: str = "", *, by: Person, at: datetime) -> Notice:
    """The last that `by` said of it. Raises Unfit where a note is long, or means harm."""
    if not may_note(share.win.person, share.circle):
        note = ""
    if len(note) > NOTE:
        raise Unfit(_("There is room for %(many)s letters. Please use fewer.") % {"many": NOTE})
    if means_harm(note):
        raise MeansHarm(_("These words can mean harm, so we did not send them."))
    said = {"starter": starter, "note": note, "at": at}
    noticed, _made = Notice.objects.update_or_create(share=share, by=by, defaults=said)
    return noticed
