"""What a piece is called and about is changed, or how its writer's spelling is read."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from quietwins.flow.keep_draft import one_at_a_time
from quietwins.flow.look_at_drafts import look_at_all_drafts
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Piece, Taste


@transaction.atomic
def change_piece(
    piece: Piece,
    *,
    name: str,
    starter: str,
    set_texts: Sequence[str],
    circle: Circle | None,
    at: datetime,
) -> None:
    """Its drafts are read anew, since titles and a starter say how. A class once chosen stays: what
    was handed in there was handed in there.
    """
    one_at_a_time(piece.owner)
    piece.name, piece.starter, piece.set_texts = name, starter, [*set_texts]
    piece.circle = piece.circle or circle
    piece.save(update_fields=["name", "starter", "set_texts", "circle"])
    look_at_all_drafts(piece.owner, at=at)


def put_away(piece: Piece, *, away: bool = True) -> None:
    """Out of the way with everything in it, or among the others again."""
    Piece.objects.filter(pk=piece.pk).update(put_away=away)


@transaction.atomic
def count_spelling(person: Person, *, counts: bool, at: datetime) -> None:
    """Whether spelling is read in what `person` writes; every draft is read anew."""
    one_at_a_time(person)
    Taste.objects.update_or_create(person=person, defaults={"count_spelling": counts})
    look_at_all_drafts(person, at=at)
