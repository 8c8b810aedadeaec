"""What can be brought to an evening, to tick; and what is brought, as it is printed."""

from collections.abc import Sequence

from django.db.models import QuerySet

from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.progress.path import Kept
from quietwins.pages.said import SAYING, said
from quietwins.pages.story.holds import by_month
from quietwins.people.models import Person
from quietwins.pictures.story import Story
from quietwins.wins.models import Win

WHOM = {"evening": N_("For a parents' evening"), "review": N_("For an annual review")}
"""What it can be printed for. It changes one line of the heading."""


def told_about(wins: QuerySet[Win], viewer: Person | None) -> list[Kept]:
    """Each as it is printed: about its owner, and without a mark."""
    rows = wins.values_list(
        *("pk", "found_at", "anchor__happened_on", "thread__public_id", *SAYING), named=True
    )
    zone = clock.zone_of(viewer)
    return [
        Kept(
            row.public_id,
            row.found_at.astimezone(zone).date(),
            said(row, None, marks=False),
            row.anchor__happened_on,
            row.thread__public_id,
            row.thread__name,
        )
        for row in rows
    ]


def printed_story(chosen: Sequence[Kept], pupil: Person, whom: str) -> Story:
    """Those and nothing else."""
    return Story(
        title=_("Small wins that %(name)s chose") % {"name": pupil.name},
        whom=_(WHOM.get(whom, WHOM["evening"])),
        months=by_month(chosen),
        end=_("Nothing else is included."),
    )
