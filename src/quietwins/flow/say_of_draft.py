"""A few words of a draft: beside some of its own, or to its writer. Taken out, and put back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Person
from quietwins.pieces.models import Beside, Draft, Feedback
from quietwins.selftalk.harm import means_harm
from quietwins.selftalk.marks import gives_a_mark

MOST_BESIDE, MOST_TO_WRITER = 140, 280
"""Letters there is room for."""


class MeansHarm(Unfit):
    """Words that are not kept."""


@dataclass(frozen=True)
class Said:
    """Who says what of a draft. `page` is the form's own name: sent twice, it is said once."""

    draft: Draft
    words: str
    by: Person
    page: UUID

    def named(self, more: object) -> UUID:
        """The same words of the same place are one row."""
        return uuid5(self.page, f"{self.draft.public_id} {more} {self.words}")


def say_beside(said: Said, start: int, end: int, *, at: datetime) -> Beside:
    """Of characters [start, end) of the draft. Raises Unfit where it cannot stand there."""
    if not (0 <= start < end <= len(said.draft.text)):
        raise Unfit(_("Please choose some words of the draft."))
    _held(said, MOST_BESIDE)
    place = {"draft": said.draft, "start": start, "end": end, "words": said.words, "at": at}
    row, _made = Beside.objects.get_or_create(
        by=said.by, client_id=said.named((start, end)), defaults=place
    )
    put_back(row)
    return row


def feed_back(said: Said, on: Feedback.On, *, at: datetime) -> Feedback:
    """To its writer. Raises Unfit where it cannot be said so."""
    _held(said, MOST_TO_WRITER)
    told = {"draft": said.draft, "on": on, "words": said.words, "at": at}
    row, _made = Feedback.objects.get_or_create(by=said.by, client_id=said.named(on), defaults=told)
    put_back(row)
    return row


def take_out(row: Beside | Feedback, *, at: datetime) -> None:
    """Out of everybody's sight."""
    row.undone_at = at
    row.save(update_fields=["undone_at"])


def put_back(row: Beside | Feedback) -> None:
    """As it was said."""
    row.undone_at = None
    row.save(update_fields=["undone_at"])


def _held(said: Said, most: int) -> None:
    if not said.words:
        raise Unfit(_("A few words are enough."))
    if len(said.words) > most:
        raise Unfit(_("There is room for %(many)s letters. Please use fewer.") % {"many": most})
    if means_harm(said.words):
        raise MeansHarm(_("These words can mean harm, so we did not keep them."))
    if said.by.pk != said.draft.piece.owner_id and gives_a_mark(said.words):
        raise Unfit(_("This looks like a mark. Words alone say more. It is not kept so far."))
