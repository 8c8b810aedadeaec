"""Two moments of one's own, side by side: any two that are kept."""

from collections.abc import Sequence

from django.http import Http404

from quietwins.pages.kept import kept_wins
from quietwins.pages.progress.path import Kept
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person


def two_of(kept: Sequence[Kept], asked: Sequence[str]) -> list[Kept]:
    """Those of `kept` that are asked for by id; for one that is not, the first kept or the latest.

    None where there are less than two to choose from. Http404 for an id that is not among them.
    """
    if len(kept) < 2:
        return []
    ends = {str(one.id): one for one in (kept[0], kept[-1])}
    known = {str(one.id): one for one in kept}
    wanted = [*dict.fromkeys([*filter(None, asked), *ends])][:2]
    if not known.keys() >= set(wanted):
        raise Http404
    return [known[one] for one in wanted]


def side_by_side(two: Sequence[Kept], person: Person | None) -> list[Told]:
    """Then and now: the older first, by the day it happened, else by the day it was kept."""
    if not two:
        return []
    kept_on = {one.id: one.day for one in two}
    told = tell(kept_wins(person).filter(public_id__in=kept_on).order_by("keeps__at", "pk"), person)
    return sorted(told, key=lambda win: win.on or kept_on[win.id])
