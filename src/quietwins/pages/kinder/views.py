"""Kinder words: a place to write what one is telling oneself, and pairs to show to somebody."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.evidence.models import Entry
from quietwins.pages.kept import TEN, page_number, undone_win
from quietwins.pages.kinder.form import Sent
from quietwins.pages.kinder.showing import write
from quietwins.pages.lists.form import uuid_of
from quietwins.pages.redraw import first_page, page
from quietwins.pages.telling import Told, tell
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import find, hard_for, own_wins, swaps_for
from quietwins.wins.models import Swap


@require_safe
def kinder_words(request: HttpRequest) -> HttpResponse:
    """What was just kept, or the form; and the pairs, ten a page."""
    person = person_of(request)
    number = page_number(request.GET.get("page", ""))
    pairs = _ten(person, number)
    if number > 1 and not pairs:
        return first_page(request)
    new, old = (uuid_of(request.GET.get(name, "")) for name in ("new", "old"))
    return write(
        request,
        Sent(),
        pairs=pairs[:TEN],
        number=number,
        more=len(pairs) > TEN,
        new=_new(person, new),
        old=_old(person, old),
        pair=_pair(person, new, old),
        neither="neither" in request.GET,
        undone=undone_win(person, request.GET.get("undone", "")),
    )


@require_safe
def show_pair(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Old and new words in large letters, to be shown or printed by whoever they belong to."""
    swaps = swaps_for(person_of(request)).select_related("new__anchor", "old")
    return page(request, "kinder/pair.html", here="today", pair=find(swaps, public_id=pair))


def _ten(person: Person | None, number: int) -> list[Swap]:
    """Those of one page, and one more where there are more."""
    first = (number - 1) * TEN
    swaps = swaps_for(person).select_related("new__anchor")
    return [*swaps.order_by("-made_at", "-pk")[first : first + TEN + 1]]


def _new(person: Person | None, which: UUID | None) -> Told | None:
    """The new words that were just kept, while they are."""
    if person is None or which is None:
        return None
    kept = own_wins(person).kept_by(person).filter(public_id=which)
    return next(iter(tell(kept, person)), None)


def _old(person: Person | None, which: UUID | None) -> Entry | None:
    """The old ones that were just put down, while they are."""
    return hard_for(person).filter(public_id=which, undone_at=None).first() if which else None


def _pair(person: Person | None, new: UUID | None, old: UUID | None) -> Swap | None:
    """Both of them, where both were kept."""
    if new is None or old is None:
        return None
    return swaps_for(person).filter(new__public_id=new, old__public_id=old).first()
