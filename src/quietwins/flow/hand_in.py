"""A draft is handed in to the class of its piece, and taken back. Nobody is told of either."""

from datetime import datetime

from django.db import transaction

from quietwins.flow.keep_draft import one_at_a_time
from quietwins.flow.look_at_drafts import look_at_drafts
from quietwins.pieces.models import Draft


@transaction.atomic
def hand_in(draft: Draft, *, at: datetime) -> None:
    """From now on the class's teacher reads it. At home nobody does, and nothing happens; nor is
    there anything to read where a voice stands alone, which is for its owner's ears.
    """
    if draft.piece.circle_id and draft.text and draft.handed_in_at is None:
        _since(draft, at, at=at)


@transaction.atomic
def take_back(draft: Draft, *, at: datetime) -> None:
    """Private to its owner again."""
    if draft.handed_in_at:
        _since(draft, None, at=at)


def _since(draft: Draft, moment: datetime | None, *, at: datetime) -> None:
    one_at_a_time(draft.piece.owner)
    draft.handed_in_at = moment
    draft.save(update_fields=["handed_in_at"])
    look_at_drafts(draft, at=at)
