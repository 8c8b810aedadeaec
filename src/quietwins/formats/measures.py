"""What a teacher may note of a whole class: the class is the learner, and no pupil is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from quietwins.formats.errors import CannotRead
from quietwins.formats.headings import plain
from quietwins.formats.numbers import number
from quietwins.language import N_, _


@dataclass(frozen=True)
class Measure:
    """One of them.

    about   what it is about, in words that stand in a sentence
    heads   headings of a table that mean it, "a|b|c" as `headings.plain` has them
    of      headings of its total; empty where it has none
    better  1 where more is better, -1 where fewer is
    """

    about: str
    heads: str
    of: str = ""
    better: Literal[1, -1] = 1


ATTENDANCE = "attendance"

MEASURES: Mapping[str, Measure] = {
    "settling": Measure(
        N_("minutes to settle"), "minutes to settle|settling|settling time", better=-1
    ),
    "redirections": Measure(N_("redirections"), "redirections|times redirected", better=-1),
    "asking": Measure(
        N_("asking for help"), "asked for help|times somebody asked for help|asking for help"
    ),
    ATTENDANCE: Measure(N_("being here"), "present|here|attended", "expected|of those expected"),
}
"""By name. Whoever was away with leave is not among those expected."""


def measure_of(heading: str) -> str:
    """The name of the measure that a column is headed by; empty for any other column."""
    words = plain(heading)
    return next((name for name, one in MEASURES.items() if words in one.heads.split("|")), "")


def measures_by_name() -> dict[str, str]:
    """What each is called where it is said -> its name."""
    return {_(one.about): name for name, one in MEASURES.items()}


def counted(text: str) -> float:
    """How many, or how long: 0 or more. Raises CannotRead."""
    value = number(text)
    if value < 0:
        raise CannotRead(_("a number that is not below zero"))
    return value


def share(text: str, of: str) -> tuple[float, float]:
    """How many, and of how many. Raises CannotRead, for more than all of them too."""
    amount, out_of = counted(text), counted(of)
    if amount > out_of or not out_of:
        raise CannotRead(_("numbers such as 26 of 28"))
    return amount, out_of
