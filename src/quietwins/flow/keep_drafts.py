"""All the drafts of one page, such as several files: all of them, or none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID, uuid5

from django.db import transaction

from quietwins.evidence.models import Sound
from quietwins.flow.hand_in import hand_in
from quietwins.flow.keep_draft import keep_draft
from quietwins.pieces.models import Draft, Piece


@dataclass(frozen=True)
class Written:
    """One draft. `client_id` is its page's own; `sound` what was said aloud, if it is kept."""

    text: str
    day: date
    client_id: UUID
    came_from: str = ""
    aloud: bool = False
    sound: bytes = b""


@transaction.atomic
def keep_drafts(
    piece: Piece, written: Iterable[Written], *, at: datetime, handed_in: bool = False
) -> list[Draft]:
    """In their order. A page sent twice leaves each of them there once."""
    kept = [_kept(piece, one, at) for one in written]
    if handed_in:
        for draft in kept:
            hand_in(draft, at=at)
    return kept


def _kept(piece: Piece, one: Written, at: datetime) -> Draft:
    page = uuid5(one.client_id, sha256(one.sound).hexdigest()) if one.sound else one.client_id
    draft = keep_draft(
        piece,
        one.text,
        client_id=page,
        day=one.day,
        at=at,
        came_from=one.came_from,
        aloud=one.aloud or bool(one.sound),
    )
    if one.sound:
        _keep_sound(draft, one.sound)
    return draft


def _keep_sound(draft: Draft, data: bytes) -> None:
    """With what the draft showed first."""
    entry = draft.showed.earliest("pk").entry
    if not Sound.objects.filter(entry=entry).exists():
        sound = Sound(entry=entry)
        sound.write(data)
        sound.save(force_insert=True)
