"""Which two drafts lie beside each other: those asked for, else a piece's first and latest."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q

from quietwins.language import _
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, DraftQuerySet, Piece
from quietwins.sharing.pieces import pieces_for
from quietwins.sharing.writing import drafts_for
from quietwins.wording import day_words


class Choice(NamedTuple):
    """One draft that can be chosen. `number` is its place among those of its piece that the
    reader sees.
    """

    id: UUID
    piece: UUID
    title: str
    number: int
    day: date
    aloud: bool

    @property
    def name(self) -> str:
        """Its place, its day, and whether it was said aloud."""
        said = {"number": self.number, "day": day_words(self.day)}
        if self.aloud:
            return _("Draft %(number)s, said aloud, %(day)s") % said
        return _("Draft %(number)s, %(day)s") % said


def choices(piece: Piece, reader: Person | None) -> Sequence[Choice]:
    """The drafts of `piece` that `reader` sees, then those of the writer's other pieces."""
    rows = drafts_for(reader).filter(piece__owner=piece.owner_id)
    return [*_numbered(rows.filter(piece=piece)), *_numbered(rows.exclude(piece=piece))]


def by_piece(offered: Sequence[Choice]) -> Sequence[tuple[str, Sequence[Choice]]]:
    """Each piece's name, with its drafts; in the order in which they are offered."""
    grouped = [[*few] for __, few in groupby(offered, key=lambda one: one.piece)]
    return [(few[0].title, few) for few in grouped]


def two_of(piece: Piece, offered: Sequence[Choice], asked: Mapping[str, str]) -> Sequence[Choice]:
    """The earlier and the later one; none where there are no two."""
    known = {str(one.id): one for one in offered}
    own = [one for one in offered if one.piece == piece.public_id]
    ends = [own[0], own[-1]] if own else []
    two = [
        known.get(asked.get(which, ""), end)
        for which, end in zip(("then", "now"), ends, strict=False)
    ]
    return two if len({*two}) > 1 else ()


def in_two_drafts(person: Person | None) -> UUID | None:
    """The piece of one's own worked on last that has two drafts or more, if there is one."""
    standing = Count("drafts", filter=Q(drafts__undone_at=None))
    latest = Max("drafts__recorded_at", filter=Q(drafts__undone_at=None))
    pieces = pieces_for(person).annotate(standing=standing, latest=latest)
    one = pieces.filter(standing__gte=2).order_by("-latest", "-pk").first()
    return one.public_id if one else None


def draft_at(choice: Choice, reader: Person | None) -> Draft:
    """Its text with it."""
    return drafts_for(reader).select_related("piece").get(public_id=choice.id)


def _numbered(drafts: DraftQuerySet) -> Sequence[Choice]:
    rows: Any = drafts.order_by("piece__made_at", "piece", "happened_on", "recorded_at", "pk")
    few = rows.values_list(
        *("public_id", "piece__public_id", "piece__name", "happened_on", "aloud")
    )
    return [
        Choice(one, piece, title, number, day, aloud)
        for __, of_one in groupby(few, key=lambda row: row[1])
        for number, (one, piece, title, day, aloud) in enumerate(of_one, start=1)
    ]
