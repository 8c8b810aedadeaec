"""Twenty-four plain drawings, each with its word: a child's card asks for four of them in order.

Lines on a square of 24 by 24, drawn for this.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from quietwins.language import N_


@dataclass(frozen=True)
class Drawing:
    """What it shows, in a word, and its lines."""

    word: str
    path: str

    @property
    def svg(self) -> Markup:
        """For a page; its word stands beside it."""
        return Markup(_SVG.format(self.path))  # noqa: S704 - all ours

    @property
    def alone(self) -> str:
        """As a file of its own, in black."""
        return _ALONE.format(self.path)


_SVG = '<svg class="drawn" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>'
_ALONE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{}" fill="none"'
    ' stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


def _ring(r: float, x: float = 12, y: float = 12) -> str:
    """A circle as a path."""
    return f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0"


_RAYS = "M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2"

DRAWINGS: Mapping[str, Drawing] = {
    "apple": Drawing(
        N_("apple"),
        "M12 8c-3-3-8-1-8 4 0 4 3 9 6 9 1 0 1-.5 2-.5s1 .5 2 .5c3 0 6-5 6-9 0-5-5-7-8-4z"
        "M12 8c0-3 1-5 3-6",
    ),
    "bell": Drawing(N_("bell"), "M6 17v-6a6 6 0 0 1 12 0v6l2 1H4zM10 21h4M12 5V3"),
    "boat": Drawing(N_("boat"), "M3 16h18l-3 5H6zM12 16V3l7 10h-7"),
    "book": Drawing(
        N_("book"), "M12 6C9 4 6 4 3 5v13c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v13"
    ),
    "bridge": Drawing(N_("bridge"), "M2 10h20M2 10v9h4c0-7 12-7 12 0h4v-9"),
    "cloud": Drawing(N_("cloud"), "M7 18a4 4 0 0 1 0-8 5 5 0 0 1 10-1 4.5 4.5 0 0 1 0 9z"),
    "cup": Drawing(N_("cup"), "M5 6h11v9a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 8h2a3 3 0 0 1 0 6h-2"),
    "drum": Drawing(
        N_("drum"), "M4 7c0-4 16-4 16 0s-16 4-16 0v10c0 4 16 4 16 0V7M9 10l-2 9M15 10l2 9"
    ),
    "egg": Drawing(N_("egg"), "M12 3c4 0 7 6 7 10a7 7 0 0 1-14 0c0-4 3-10 7-10z"),
    "fish": Drawing(N_("fish"), "M2 12c4-6 10-6 14 0-4 6-10 6-14 0zM16 12l5-5v10zM6.5 11v.5"),
    "flag": Drawing(N_("flag"), "M6 22V3l13 4.5L6 12"),
    "hat": Drawing(N_("hat"), "M2 18h20M6 18V9c0-4 12-4 12 0v9M6 14h12"),
    "hill": Drawing(N_("hill"), "M2 20 9 6l4 8 3-5 6 11z"),
    "house": Drawing(N_("house"), "M4 11l8-7 8 7v9H4zM10 20v-5h4v5"),
    "key": Drawing(N_("key"), _ring(4, 7) + "M11 12h10M17 12v4M21 12v3"),
    "kite": Drawing(N_("kite"), "M12 2l7 7-7 8-7-8zM5 9h14M12 2v15c0 3 4 2 4 5"),
    "ladder": Drawing(N_("ladder"), "M8 2v20M16 2v20M8 7h8M8 12h8M8 17h8"),
    "lamp": Drawing(N_("lamp"), "M8 3h8l4 10H4zM12 13v8M8 21h8"),
    "leaf": Drawing(N_("leaf"), "M12 20C5 16 5 8 12 2c7 6 7 14 0 18zM12 22V9M12 15l3-3"),
    "moon": Drawing(N_("moon"), "M19 15A8 8 0 1 1 10 4a7 7 0 0 0 9 11z"),
    "sun": Drawing(N_("sun"), _ring(4) + _RAYS),
    "tree": Drawing(N_("tree"), "M12 2 5 16h14zM12 16v6"),
    "umbrella": Drawing(N_("umbrella"), "M3 13a9 9 0 0 1 18 0zM12 13v6a2 2 0 0 0 4 0M12 4V2"),
    "wheel": Drawing(N_("wheel"), _ring(9) + _ring(2) + "M12 3v7M12 14v7M3 12h7M14 12h7"),
}
"""By name, in the order in which they stand."""
