"""What is shared, as others read it: the sentence and whose it is, and neither day nor number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from quietwins.flow.notice import may_note
from quietwins.language import _
from quietwins.pages.kept import TEN
from quietwins.pages.said import SAYING, said
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import notices_by
from quietwins.sharing.models import ShareQuerySet
from quietwins.wins.models import Win
from quietwins.wording.noticing import NOTICED

_SHARED = ("share", "group", "rests", "kind", "old", "piece", "person__age", "person__allows_notes")
_SAID = ("notice", "starter", "note")


@dataclass(frozen=True)
class Shared:
    """One win that is shared.

    old       the words that kinder ones stand in for, where their owner shows them too
    group     what the circle is called, and `rests` whether its owner's sharing rests there
    in_class  whether that is a class, and `piece` what is offered to be shown there
    notes     whether its owner reads a few words beside what is noticed
    noticed   what its reader said of it, in words; empty so far
    """

    id: UUID
    person: int
    name: str
    says: str
    old: str
    group: str
    rests: bool
    in_class: bool
    piece: UUID | None
    notes: bool
    notice: UUID | None
    starter: str
    noticed: str
    note: str


def ten_shared(shares: ShareQuerySet, number: int) -> ShareQuerySet:
    """Those of page `number`, the latest on page 1, and one more where there are earlier ones."""
    first = (number - 1) * TEN
    latest = shares.order_by("-at", "-pk").values_list("pk", flat=True)
    return shares.filter(pk__in=list(latest[first : first + TEN + 1]))


def told_shared(shares: ShareQuerySet, reader: Person | None) -> list[Shared]:
    """Each of `shares`, the latest first, and what `reader` noticed of it. One query."""
    rows = Win.objects.filter(shares__in=shares).annotate(
        share=F("shares__public_id"),
        group=F("shares__circle__name"),
        rests=_resting(),
        kind=F("shares__circle__kind"),
        piece=F("shares__display__public_id"),
        old=Case(
            When(_both_stand(), then=F("shares__swap__old__words")),
            default=Value(""),
            output_field=TextField(),
        ),
        **_what_was_said(reader),
    )
    latest = rows.order_by("-shares__at", "-shares__pk")
    return [_told(row) for row in latest.values_list(*SAYING, *_SHARED, *_SAID, named=True)]


def _resting() -> Exists:
    there = {"person": OuterRef("person"), "circle": OuterRef("shares__circle")}
    return Exists(Membership.objects.filter(**there, paused=True))


def _both_stand() -> Q:
    return Q(shares__swap__isnull=False, shares__swap__old__undone_at=None)


def _what_was_said(reader: Person | None) -> dict[str, Any]:
    mine = notices_by(reader).filter(share=OuterRef("shares__pk"))
    words = {name: _or_nothing(Subquery(mine.values(name))) for name in _SAID[1:]}
    return {"notice": Subquery(mine.values("public_id")), **words}


def _or_nothing(words: Subquery) -> Coalesce:
    return Coalesce(words, Value(""), output_field=TextField())


def _told(row: Any) -> Shared:
    owner = Person(age=row.person__age, allows_notes=row.person__allows_notes)
    return Shared(
        id=row.share,
        person=row.person_id,
        name=row.person__name,
        says=said(row, None, marks=False),
        old=row.old,
        group=row.group,
        rests=row.rests,
        in_class=row.kind == Circle.Kind.CLASS,
        piece=row.piece,
        notes=may_note(owner, Circle(kind=row.kind)),
        notice=row.notice,
        starter=row.starter,
        noticed=_(NOTICED[row.starter]) if row.starter in NOTICED else "",
        note=row.note,
    )


def says_to_others(win: Win) -> str:
    """The sentence as they would read it."""
    row = Win.objects.filter(pk=win.pk).values_list(*SAYING, named=True).get()
    return said(row, None, marks=False)


def starters() -> Sequence[tuple[str, str]]:
    """What can be said, by name."""
    return [(name, _(words)) for name, words in NOTICED.items()]
