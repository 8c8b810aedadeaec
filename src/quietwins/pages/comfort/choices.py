"""What can be made comfortable: a table, and what somebody chose from it.

A new setting is one line here, one rule in static/css/comfort.css and one test.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quietwins.language import N_


@dataclass(frozen=True)
class Choice:
    """One setting. `values` are in the order they are offered; the first is how it was."""

    label: str
    values: Mapping[str, str]
    hint: str = ""

    @property
    def usual(self) -> str:
        """The value that needs no choosing."""
        return next(iter(self.values))


CHOICES: Mapping[str, Choice] = {
    "theme": Choice(
        N_("Colours"),
        {"device": N_("As on this device"), "light": N_("Light"), "dark": N_("Dark")},
    ),
    "calm": Choice(
        N_("Calm screen"),
        {"off": N_("As usual"), "on": N_("Calm")},
        N_("One column, quieter colours, fewer drawings, no motion."),
    ),
    "motion": Choice(N_("Motion"), {"device": N_("As on this device"), "none": N_("No motion")}),
    "font": Choice(
        N_("Letters"),
        {
            "atkinson": "Atkinson Hyperlegible",
            "lexend": "Lexend",
            "opendyslexic": "OpenDyslexic",
            "device": N_("This device's own"),
        },
    ),
    "size": Choice(
        N_("Size"),
        {
            "usual": N_("As usual"),
            "large": N_("A little larger"),
            "larger": N_("Larger"),
            "largest": N_("Much larger"),
            "twice": N_("Twice as large"),
        },
    ),
    "space": Choice(
        N_("Space"),
        {
            "usual": N_("As usual"),
            "wide": N_("A little more"),
            "wider": N_("More"),
            "widest": N_("A lot more"),
        },
        N_("Letters, words and lines move apart together."),
    ),
    "words": Choice(
        N_("Words"),
        {"usual": N_("As usual"), "plain": N_("Plain words")},
        N_("Plain words say the same in shorter sentences."),
    ),
    "aloud": Choice(
        N_("Read aloud"),
        {"off": N_("Off"), "on": N_("On")},
        N_("A button reads the page with a voice that is on this device."),
    ),
}


@dataclass(frozen=True)
class Comfort:
    """What somebody chose. What is not in `chosen` is as it was."""

    chosen: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """The value of the setting `name`, chosen or usual."""
        return self.chosen.get(name, CHOICES[name].usual)

    def items(self) -> Iterable[tuple[str, str]]:
        """Every setting and its value."""
        return ((name, self[name]) for name in CHOICES)


def comfort(given: Mapping[str, object]) -> Comfort:
    """The known values in `given`; whatever else it holds is left out."""
    return Comfort(
        {
            name: str(given[name])
            for name, choice in CHOICES.items()
            if given.get(name) in [*choice.values][1:]
        }
    )
