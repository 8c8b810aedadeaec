"""Progress: the path of what was kept, and two moments of it side by side."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages import clock
from quietwins.pages.kept import kept_wins, page_number, ten_at, ten_of
from quietwins.pages.numbers.standing import numbers_of
from quietwins.pages.progress.beside import every_month, months_asked, told_in
from quietwins.pages.progress.choosing import found_by, looking, months_of
from quietwins.pages.progress.moments import side_by_side, two_of
from quietwins.pages.progress.path import all_kept, path_of
from quietwins.pages.progress.things import some_about, strip_of, things_in
from quietwins.pages.progress.working import working
from quietwins.pages.redraw import first_page, page
from quietwins.pages.still_known.known import still_known
from quietwins.pages.telling import Told, tell
from quietwins.pages.then_and_now.choosing import in_two_drafts
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import find
from quietwins.sharing.rounds import questions_known_to
from quietwins.wins.models import Win


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """What's working, the path, and then and now: the two that are asked for, else the first and
    the latest; of all that was kept, or of one thing.
    """
    person, about = person_of(request), request.GET.get("about", "")
    every = all_kept(person)
    kept = some_about(every, about)
    asked = [request.GET.get(which, "") for which in ("then", "now")]
    return page(
        request,
        "progress/page.html",
        here="progress",
        about=about,
        things=things_in(every),
        kept=kept,
        path=path_of(kept, about),
        strip=strip_of(kept, person) if about else "",
        moments=side_by_side(two_of(kept, asked), person),
        asked=any(asked),
        two_drafts=in_two_drafts(person),
        patterns=working(person) if person else [],
        numbers=numbers_of(person, every),
        known=still_known(person, questions_known_to(person), clock.today(person)),
    )


@require_safe
def months(request: HttpRequest) -> HttpResponse:
    """Two months beside each other: those that are asked for, else the first and the latest."""
    person = person_of(request)
    every = every_month(person)
    told = [told_in(month, person) for month in months_asked(request.GET, every)]
    return page(request, "progress/months.html", here="progress", months=every, told_months=told)


@require_safe
def choose(request: HttpRequest, win: UUID | None = None) -> HttpResponse:
    """One moment, then another to lie beside it: ten a page, by month and by words."""
    person = person_of(request)
    kept, looked = kept_wins(person), looking(request.GET)
    beside = _told(kept, win, person) if win else None
    others = kept.exclude(public_id=win) if win else kept
    number = page_number(request.GET.get("page", ""))
    offered = ten_of(ten_at(found_by(others, looked, person), number), number, person)
    if offered.number > 1 and not offered.wins:
        return first_page(request)
    return page(
        request,
        "progress/choose.html",
        here="progress",
        beside=beside,
        months=months_of(others, person),
        looked=looked,
        kept=offered,
    )


def _told(kept: QuerySet[Win], win: UUID, person: Person | None) -> Told:
    (told,) = tell(kept.filter(pk=find(kept, public_id=win).pk), person)
    return told
