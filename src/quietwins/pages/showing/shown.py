"""A piece as a class sees it: its words, and neither name, day nor mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from quietwins.flow.look_at import note_looks
from quietwins.pages import clock
from quietwins.pages.said import SAYING, said
from quietwins.people.models import Person, Trace
from quietwins.sharing.models import Display
from quietwins.wins.models import Win


@dataclass(frozen=True)
class Piece:
    """Typed words, with an earlier version of them where there is one."""

    says: str
    before: str


def pieces(displays: QuerySet[Display], viewer: Person | None) -> Sequence[Piece]:
    """Each in its order. A win is told as its owner reads it, who has no name there."""
    rows = list(displays.select_related("share", "by"))
    note_looks(viewer, [one.by_id for one in rows[:1]], Trace.Verb.SAW, at=clock.now())
    shares = [one.share_id for one in rows if one.share_id]
    wins = Win.objects.filter(shares__in=shares).values_list("shares", *SAYING, named=True)
    told = {win.shares: win for win in wins}
    return [_piece(one, told.get(one.share_id)) for one in rows]


def _piece(display: Display, win: object) -> Piece:
    says = said(win, display.by, marks=False) if win else display.text
    return Piece(says, display.before)
