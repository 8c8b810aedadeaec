"""Some of what was kept: of one kind, in one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from quietwins.evidence.models import Place
from quietwins.language import N_, _
from quietwins.wins.models import OWN, WinQuerySet
from quietwins.wording import CHIPS, SETS, chips_of

_FOUND, _BIG = "found", "big"
_WHENCE = {
    _FOUND: N_("Found in your work"),
    OWN: N_("In my own words"),
    _BIG: N_("Felt big for me"),
}


@dataclass(frozen=True)
class Chosen:
    """A kind and a place as they stand in an address; "" is any."""

    kind: str = ""
    place: str = ""

    @property
    def query(self) -> dict[str, str]:
        """As it stands behind an address's question mark."""
        return {name: value for name, value in vars(self).items() if value}


def chosen(asked: Mapping[str, str]) -> Chosen:
    """What a form or a link asks for; what is not there is any."""
    kind, place = asked.get("kind", ""), asked.get("place", "")
    return Chosen(
        kind if kind in {*CHIPS, *_WHENCE} else "",
        place if place in Place.values else "",
    )


Choices = Sequence[tuple[str, str]]
"""What can be chosen, and its words."""


def kinds() -> Sequence[tuple[str, Choices]]:
    """Every kind there is to choose, in groups, each under its words; the last needs none."""
    chips = [
        (_(words), [(name, _(chip.label)) for name, chip in chips_of(which).items()])
        for which, words in SETS.items()
    ]
    return [*chips, ("", [(name, _(words)) for name, words in _WHENCE.items()])]


def places() -> Sequence[tuple[str, Choices]]:
    """Every place there is to choose, in one group."""
    return [("", [(place.value, _(place.label)) for place in Place])]


def narrowed(wins: WinQuerySet, to: Chosen) -> WinQuerySet:
    """Those of that kind in that place, of what somebody keeps."""
    if to.place:
        wins = wins.filter(anchor__place=to.place)
    if to.kind in CHIPS:  # SQLite cannot look into a list, so the list is read as text
        said = wins.annotate(said=Cast("anchor__chips", TextField()))
        return said.filter(said__contains=f'"{to.kind}"')
    if to.kind == _BIG:
        return wins.filter(Q(felt_big=True))
    if to.kind:
        return wins.filter(rule=OWN) if to.kind == OWN else wins.exclude(rule=OWN)
    return wins
