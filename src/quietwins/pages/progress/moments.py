"""Two moments of one's own, side by side: any two that are kept."""

from collections.abc import Sequence

from django.http import Http404

from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person


def two_of(kept: Sequence[Kept], asked: Sequence[str]) -> list[Kept]:
    """Those of `kept` that are asked for by id; for one that is not, the first kept or the latest.

    None where there are not two. Http404 for an id that is not among them.
    """
    known = {str(one.id): one for one in kept}
    wanted = [*filter(None, asked)]
    if not known.keys() >= set(wanted):
        raise Http404
    ends = [str(one.id) for one in (*kept[:1], *kept[-1:])]
    two = [known[one] for one in dict.fromkeys([*wanted, *ends])][:2]
    return two if len(two) == 2 else []


def side_by_side(two: Sequence[Kept], person: Person | None) -> list[Told]:
    """Then and now: the older first, by the day it happened, else by the day it was kept."""
    kept_on = {one.id: one.day for one in two}
    told = tell(kept_wins(person).filter(public_id__in=kept_on).order_by("keeps__at", "pk"), person)
    return sorted(told, key=lambda win: win.on or kept_on[win.id])
