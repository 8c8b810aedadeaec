"""What of their own somebody wants on paper, and for whom."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict

from quietwins.language import N_, _
from quietwins.pages.progress.path import Kept
from quietwins.pages.ticking import ticked_in

WHOM: Mapping[str, str] = {
    "me": N_("For myself"),
    "evening": N_("For a parents' evening"),
    "review": N_("For an annual review"),
}
"""Whom a story can be for. It changes that line of the heading and nothing else."""
MOST = 200


@dataclass(frozen=True)
class Asked:
    """The form as it stands: nothing chosen yet, or as somebody sent it."""

    wins: Set[UUID] = frozenset()
    title: str = ""
    whom: str = "me"
    how: bool = False

    @property
    def problem(self) -> str:
        """What would have to be different before there is a story, if anything."""
        if not self.wins:
            return _("Please tick one or more. One is enough.")
        said = _("That is more than %(most)d. Please choose fewer for one story.")
        return said % {"most": MOST} if len(self.wins) > MOST else ""


def asked_in(sent: QueryDict, kept: Iterable[Kept]) -> Asked:
    """As it was sent, of what is still kept."""
    whom = sent.get("whom", "")
    return Asked(
        wins=ticked_in(sent, kept),
        title=" ".join(sent.get("title", "").replace("\0", "").split()),
        whom=whom if whom in WHOM else "me",
        how=bool(sent.get("how")),
    )
