"""A piece as its page shows it: its drafts by their first words, the latest whole, and what was
found in them.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Substr

from quietwins.formats.errors import shown
from quietwins.pages.kept import TEN
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, Piece
from quietwins.sharing.eyes import keeps_for, own_wins

_READ = 200
_LINE = 70


class Line(NamedTuple):
    """One draft in a line. `first` are its first words."""

    id: UUID
    day: date
    first: str
    handed_in: bool
    aloud: bool
    taken_out: bool


def lines_of(piece: Piece) -> list[Line]:
    """The latest first; no draft is read further than its first words."""
    drafts = piece.drafts.in_order().annotate(first=Substr("text", 1, _READ))
    rows = drafts.values_list(
        *("public_id", "happened_on", "first", "handed_in_at", "aloud", "undone_at")
    )
    return [
        Line(one, day, shown(first, _LINE), handed is not None, aloud, undone is not None)
        for one, day, first, handed, aloud, undone in reversed(rows)
    ]


def whole(line: Line) -> Draft:
    """All of it, and what was said aloud with it."""
    return whole_of(Draft.objects.filter(public_id=line.id))


def whole_of(drafts: QuerySet[Draft]) -> Draft:
    """The one of `drafts`, as pages show it; `sound` is the name of what was said aloud."""
    return drafts.prefetch_related("showed__entry__sound").get()


def sound_of(draft: Draft) -> UUID | None:
    """What was said aloud with it, if that was kept."""
    for showed in draft.showed.all():
        if hasattr(showed.entry, "sound"):
            return showed.entry.sound.public_id
    return None


def found_in(drafts: QuerySet[Draft], person: Person | None) -> Sequence[tuple[Told, str]]:
    """The latest of what was found in them, each with one's word on it."""
    mine = own_wins(person).filter(anchor__showed__draft__in=drafts)
    latest = [*mine.order_by("-pk").values_list("pk", flat=True)[:TEN]]
    if not latest:
        return ()
    words: dict[Any, str] = dict(
        keeps_for(person)
        .filter(undone_at=None, win__in=latest)
        .values_list("win__public_id", "verdict")
    )
    told = tell(own_wins(person).filter(pk__in=latest).order_by("-pk"), person)
    return [(win, words.get(win.id, "")) for win in told]
