"""One thing as a strip: its named steps, in order and not to scale, each day one tap away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from quietwins.pictures.templates import template
from quietwins.wording import day_words


@dataclass(frozen=True)
class Step:
    """One step: what it is called, and its day where that is known."""

    name: str
    day: date | None = None


def strip(thing: str, steps: Sequence[Step]) -> Markup:
    """The steps of `thing` as one figure; nothing for fewer than two, which are no order."""
    if len(steps) < 2:
        return Markup("")
    drawn = template("strip.html").render(
        thing=thing, steps=[(step.name, day_words(step.day)) for step in steps]
    )
    return Markup(drawn)  # noqa: S704 - the template escapes
