"""What the teachers of a class said of a pupil's drafts, for that pupil."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from quietwins.language import _
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Beside, Feedback
from quietwins.sharing.writing import beside_mine, feedback_to

_LATEST = 20


class SaidOfDraft(NamedTuple):
    """What was said, in whose words, of which draft of which piece."""

    at: datetime
    says: str
    by: str
    draft: UUID
    piece: str


def said_of_drafts(room: Circle, person: Person | None) -> Sequence[SaidOfDraft]:
    """The latest first. Two queries."""
    both = [
        _said(one)
        for rows in (beside_mine(person), feedback_to(person))
        for one in rows.filter(draft__piece__circle=room).order_by("-at", "-pk")[:_LATEST]
    ]
    return sorted(both, key=lambda one: one.at, reverse=True)[:_LATEST]


def _said(one: Beside | Feedback) -> SaidOfDraft:
    by = one.by.name or _("Your teacher")
    return SaidOfDraft(one.at, one.words, by, one.draft.public_id, one.draft.piece.name)
