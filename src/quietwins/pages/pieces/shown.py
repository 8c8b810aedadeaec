"""A piece as its page shows it: its drafts by their first words, the latest whole, and what was
found in them.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Substr

from quietwins.formats.errors import shown
from quietwins.pages.kept import TEN
from quietwins.pages.telling import Told, to_tell, told
from quietwins.people.models import Person
from quietwins.pieces.models import Beside, Draft, Feedback, Piece
from quietwins.sharing.eyes import keeps_for, own_wins, sounds_for
from quietwins.statements.again import asked_again
from quietwins.wins.models import Keep, Win

_READ = 200
_LINE = 70


class Line(NamedTuple):
    """One draft in a line. `first` are its first words; `answered`, a teacher wrote to it."""

    id: UUID
    day: date
    first: str
    handed_in: bool
    aloud: bool
    taken_out: bool
    answered: bool


def lines_of(piece: Piece) -> list[Line]:
    """The latest first; no draft is read further than its first words."""
    return [
        Line(one, day, shown(first, _LINE), bool(handed), aloud, bool(undone), answered)
        for one, day, first, handed, aloud, undone, answered in reversed(_drafts(piece))
    ]


@asked_again
def _drafts(piece: Piece) -> "QuerySet[Draft, tuple[Any, ...]]":
    drafts = Draft.objects.filter(piece=piece).in_order()
    answered = _by_others(Beside) | _by_others(Feedback)
    drafts = drafts.annotate(first=Substr("text", 1, _READ), answered=answered)
    return drafts.values_list(
        *("public_id", "happened_on", "first", "handed_in_at", "aloud", "undone_at", "answered")
    )


def _by_others(said: type[Beside] | type[Feedback]) -> Exists:
    standing = said.objects.filter(draft=OuterRef("pk"), undone_at=None)
    return Exists(standing.exclude(by=OuterRef("piece__owner")))


def sound_of(draft: Draft, person: Person | None) -> UUID | None:
    """What was said aloud with it, if that was kept."""
    if not draft.aloud:
        return None
    sounds = sounds_for(person).filter(entry__showed__draft=draft)
    return sounds.values_list("public_id", flat=True).first()


def found_in(of: Piece | Draft, person: Person) -> Sequence[tuple[Told, str]]:
    """The latest of what was found there, each with one's word on it."""
    within = "draft__piece" if isinstance(of, Piece) else "draft"
    words = dict(_words(person, of, within=within))
    found = told(_found(person, of, within=within), person)
    return [(win, words.get(win.id, "")) for win in found]


@asked_again
def _found(person: Person, of: Piece | Draft, *, within: str) -> "QuerySet[Win, Any]":
    mine = own_wins(person).filter(**{f"anchor__showed__{within}": of})
    return to_tell(mine.order_by("-pk")[:TEN])


@asked_again
def _words(person: Person, of: Piece | Draft, *, within: str) -> "QuerySet[Keep, tuple[UUID, str]]":
    said = keeps_for(person).filter(undone_at=None, **{f"win__anchor__showed__{within}": of})
    return said.values_list("win__public_id", "verdict")
