"""Wins of a class as its teacher sees them: with their own word, and what is put before a pupil."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from quietwins.language import _
from quietwins.pages.found.pupils import Pupil
from quietwins.pages.said import SAYING, said
from quietwins.pages.telling import noted
from quietwins.people.models import Circle, Person
from quietwins.sharing.classes import suggestions_by
from quietwins.sharing.eyes import keeps_for, wins_for
from quietwins.statements.again import asked_again
from quietwins.wins.models import Keep, Win
from quietwins.wording.noticing import NOTICED

_Put = tuple[UUID | None, str]
_NOT_PUT: _Put = (None, "")
_MANY = 40


@dataclass(frozen=True)
class Line:
    """One win of a pupil. How we know it is a page of its own, opened in its place.

    person   the pupil's key, and `name` theirs
    verdict  the teacher's own word on it, for their own book
    put      what it is among the pupil's suggestions, and what was noticed, by name
    joined   whether the pupil reads it
    """

    id: UUID
    says: str
    person: int
    name: str
    verdict: str
    put: UUID | None
    starter: str
    joined: bool

    @property
    def noticed(self) -> str:
        return _(NOTICED[self.starter]) if self.starter in NOTICED else ""


def lines_of(
    wins: Sequence[int], circle: Circle, pupils: Iterable[Pupil], person: Person
) -> list[Line]:
    """By name, of the keys of some wins. A query for forty of them, two besides, and one for who
    can read that somebody looked.
    """
    few = [wins[at : at + _MANY] for at in range(0, len(wins), _MANY)]
    rows = [row for keys in few for row in _rows(person, *keys, *[0] * (_MANY - len(keys)))]
    noted(rows, person)
    words = dict(_words(person, circle))
    put = {win: (one, starter) for win, one, starter in _put(person, circle)}
    joined = {one.pk for one in pupils if one.joined}
    in_turn = sorted(
        rows, key=lambda win: (win.person__name, win.person_id, win.day or date.min, win.pk)
    )
    return [_line(win, person, words, put, joined) for win in in_turn]


def _line(
    win: Any,
    person: Person,
    words: dict[UUID, str],
    put: dict[UUID, tuple[UUID, str]],
    joined: set[int],
) -> Line:
    suggestion, starter = put.get(win.public_id, _NOT_PUT)
    return Line(
        id=win.public_id,
        says=said(win, person),
        person=win.person_id,
        name=win.person__name,
        verdict=words.get(win.public_id, ""),
        put=suggestion,
        starter=starter,
        joined=win.person_id in joined,
    )


@asked_again
def _rows(person: Person, *wins: int) -> "QuerySet[Win, Any]":
    rows = wins_for(person).filter(pk__in=wins).annotate(day=F("anchor__happened_on"))
    return rows.values_list("pk", "day", *SAYING, named=True)


@asked_again
def _words(person: Person, circle: Circle) -> "QuerySet[Keep, tuple[UUID, str]]":
    words = keeps_for(person).filter(undone_at=None, win__thread__circle=circle)
    return words.values_list("win__public_id", "verdict")


@asked_again
def _put(person: Person, circle: Circle) -> "QuerySet[Any, tuple[UUID, UUID, str]]":
    put = suggestions_by(person).filter(win__thread__circle=circle)
    return put.values_list("win__public_id", "public_id", "starter")
