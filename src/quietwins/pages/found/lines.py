"""Wins of a class as its teacher sees them: with their own word, and what is put before a pupil."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from quietwins.language import _
from quietwins.pages.found.pupils import Pupil
from quietwins.pages.telling import Told
from quietwins.people.models import Person
from quietwins.sharing.classes import suggestions_by
from quietwins.sharing.eyes import keeps_for
from quietwins.wording.noticing import NOTICED

_Put = tuple[UUID | None, str]
_NOT_PUT: _Put = (None, "")


@dataclass(frozen=True)
class Line:
    """One win of a pupil.

    verdict  the teacher's own word on it, for their own book
    put      what it is among the pupil's suggestions, and what was noticed, in words
    joined   whether the pupil reads it
    """

    win: Told
    verdict: str
    put: UUID | None
    starter: str
    joined: bool

    @property
    def noticed(self) -> str:
        return _(NOTICED[self.starter]) if self.starter in NOTICED else ""


def lines_of(wins: Sequence[Told], pupils: Iterable[Pupil], person: Person | None) -> list[Line]:
    """Two queries however many there are."""
    words, put = _words_on(wins, person), _put(wins, person)
    joined = {one.pk for one in pupils if one.joined}
    return [
        Line(win, words.get(win.id, ""), *put.get(win.id, _NOT_PUT), joined=win.person in joined)
        for win in wins
    ]


def _words_on(wins: Sequence[Told], person: Person | None) -> Mapping[UUID, str]:
    words = keeps_for(person).filter(undone_at=None, win__public_id__in=[win.id for win in wins])
    return dict(words.values_list("win__public_id", "verdict"))


def _put(wins: Sequence[Told], person: Person | None) -> Mapping[UUID, _Put]:
    put = suggestions_by(person).filter(win__public_id__in=[win.id for win in wins])
    rows = put.values_list("win__public_id", "public_id", "starter")
    return {win: (one, starter) for win, one, starter in rows}
