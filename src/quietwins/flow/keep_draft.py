"""A draft is kept as it was written, taken out by undo, and put back."""

from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.flow.look_at_drafts import look_at_drafts
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, Piece


@transaction.atomic
def keep_draft(
    piece: Piece,
    text: str,
    *,
    client_id: UUID,
    day: date,
    at: datetime,
    came_from: str = "",
    aloud: bool = False,
) -> Draft:
    """A page sent twice is one draft; with something else in it, it is another, and kept too."""
    one_at_a_time(piece.owner)
    content = {"text": text, "happened_on": day, "came_from": came_from, "aloud": aloud}
    draft = _of_page(piece, client_id)
    if draft and any(getattr(draft, name) != value for name, value in content.items()):
        client_id = uuid5(client_id, repr([*content.values()]))
        draft = _of_page(piece, client_id)
    if draft is None:
        new = Draft(piece=piece, client_id=client_id, recorded_at=at, **content)
        return _stands(new, None, at=at)
    return put_draft_back(draft, at=at) if draft.undone_at else draft


@transaction.atomic
def undo_draft(draft: Draft, *, at: datetime) -> Draft:
    """Out of sight, with what was found in it; what its owner kept stays theirs."""
    one_at_a_time(draft.piece.owner)
    return _stands(draft, at, at=at)


@transaction.atomic
def put_draft_back(draft: Draft, *, at: datetime) -> Draft:
    """In its place again, as it was."""
    one_at_a_time(draft.piece.owner)
    return _stands(draft, None, at=at)


def one_at_a_time(writer: Person) -> None:
    """Two pages of one writer are taken one after the other: each draft is seen beside all that
    came before it.
    """
    Person.objects.select_for_update(no_key=True).get(pk=writer.pk)


def _of_page(piece: Piece, client_id: UUID) -> Draft | None:
    return Draft.objects.filter(piece=piece, client_id=client_id).first()


def _stands(draft: Draft, undone_at: datetime | None, *, at: datetime) -> Draft:
    draft.undone_at = undone_at
    draft.save()
    look_at_drafts(draft, at=at)
    return draft
