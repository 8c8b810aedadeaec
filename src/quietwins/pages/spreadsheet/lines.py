"""What became of each line of a file that was taken in: as what it is kept, or why it is not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.evidence.models import Import, LineLeftOut, Said
from quietwins.formats.kept_as import OUT, WORDS, counts, kept_as
from quietwins.formats.left_out import LeftOut
from quietwins.language import _
from quietwins.pages.kept import page_number
from quietwins.pages.redraw import first_page, page
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, imports_for

_MOST = 50
_ENTRY = ("entry__thread__name", "entry__task", "entry__happened_on", "entry__given")


@dataclass(frozen=True)
class Line:
    """One entry of the file: where it stood, what it is about, as what it is kept."""

    number: int | None
    about: str
    day: date | None
    given: str
    kept_as: str
    note: str


@dataclass(frozen=True)
class Lines:
    """A page of them, and of what is left out."""

    kept: Sequence[Line]
    left_out: Sequence[LeftOut]
    number: int
    newer: bool
    older: bool


@require_safe
def lines(request: HttpRequest, taken: UUID) -> HttpResponse:
    """How many lines became what, then each of them."""
    of_mine = imports_for(person_of(request)).filter(undone_at=None)
    file = find(of_mine, public_id=taken)
    shown = _page(file, page_number(request.GET.get("page", "")))
    if shown.number > 1 and not (shown.kept or shown.left_out):
        return first_page(request)
    return page(
        request,
        "spreadsheet/lines.html",
        here="people",
        file=file,
        became=counts(_became(file)),
        lines=shown,
    )


def _became(file: Import) -> Counter[str]:
    noted = ExpressionWrapper(~Q(entry__words=""), output_field=BooleanField())
    said = Said.objects.filter(taken_in=file).annotate(noted=noted).order_by()
    found = Counter[str]()
    for row in said.values("entry__state", "noted").annotate(times=Count("pk")):
        found[kept_as(row["entry__state"], "x" if row["noted"] else "")] += row["times"]
    found[OUT] = file.left_out.count()
    return found


def _page(file: Import, number: int) -> Lines:
    first = (number - 1) * _MOST
    some = slice(first, first + _MOST + 1)
    said = _said(file)[some]
    out = list(LineLeftOut.objects.filter(taken_in=file).order_by("pk")[some])
    return Lines(
        [_line(row) for row in said[:_MOST]],
        [LeftOut(one.source, one.line, one.why) for one in out[:_MOST]],
        number,
        newer=number > 1,
        older=max(len(said), len(out)) > _MOST,
    )


def _said(file: Import) -> "QuerySet[Said, Any]":
    said = Said.objects.filter(taken_in=file).order_by("line", "pk")
    return said.values_list("line", "entry__state", "entry__words", *_ENTRY, named=True)


def _line(row: Any) -> Line:
    about, task = row.entry__thread__name, row.entry__task
    return Line(
        number=row.line,
        about=about if task in ("", about) else ", ".join((about, task)),
        day=row.entry__happened_on,
        given=row.entry__given,
        kept_as=_(WORDS[kept_as(row.entry__state, row.entry__words)]),
        note=row.entry__words,
    )
