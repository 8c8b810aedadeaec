"""Some of what was kept: of one kind, in one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from quietwins.evidence.models import Place
from quietwins.language import N_, _
from quietwins.wins.models import OWN, Win
from quietwins.wording import CHIPS

_FOUND = "found"
_WHENCE = {_FOUND: N_("Found in your work"), OWN: N_("In my own words")}


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


def kinds() -> Sequence[tuple[str, str]]:
    """Every kind there is to choose, and its words."""
    said = {name: chip.label for name, chip in CHIPS.items()} | _WHENCE
    return [(name, _(label)) for name, label in said.items()]


def places() -> Sequence[tuple[str, str]]:
    """Every place there is to choose, and its words."""
    return [(place.value, _(place.label)) for place in Place]


def narrowed(wins: QuerySet[Win], to: Chosen) -> QuerySet[Win]:
    """Those of that kind in that place."""
    if to.place:
        wins = wins.filter(anchor__place=to.place)
    if to.kind in CHIPS:  # SQLite cannot look into a list, so the list is read as text
        said = wins.annotate(said=Cast("anchor__chips", TextField()))
        return said.filter(said__contains=f'"{to.kind}"')
    if to.kind:
        return wins.filter(rule=OWN) if to.kind == OWN else wins.exclude(rule=OWN)
    return wins
