"""The chips, as their owner says them and as a win speaks of them, and where each comes from."""

from collections.abc import Mapping
from typing import NamedTuple

from quietwins.formats.drafts.steps import THREAD
from quietwins.language import N_, _

EVERYDAY = N_("everyday things")
"""What a typed line is about, unless its owner says otherwise."""

HOME, SCHOOL, PARENT = "home", "school", "parent"
SETS: Mapping[str, str] = {
    HOME: N_("Any day"),
    SCHOOL: N_("At school"),
    PARENT: N_("As a parent"),
}
"""Which chips stand together, and under which words."""


def about_words(thread: str) -> str:
    """What a win is about: its owner's own words for it, or ours in their language."""
    return _(thread) if thread in (EVERYDAY, THREAD) else thread


class Chip(NamedTuple):
    """`label` stands on the chip; `doing` inside a sentence: "A first for you: asking for help".

    set   which chips it stands with
    from_ the requirement it comes from; docs/wins.md has the documents' own words
    """

    label: str
    doing: str
    set: str
    from_: str


CHIPS: Mapping[str, Chip] = {
    "started": Chip(N_("I started"), N_("starting"), HOME, "S5"),
    "asked": Chip(N_("I asked for help"), N_("asking for help"), HOME, "S5"),
    "break": Chip(N_("I took a break"), N_("taking a break"), HOME, "S5"),
    "new": Chip(N_("I tried something new"), N_("trying something new"), HOME, "S5"),
    "differently": Chip(N_("I did it differently"), N_("doing it differently"), HOME, "S5"),
    "feeling": Chip(N_("I handled a hard feeling"), N_("handling a hard feeling"), HOME, "S18"),
    "alone": Chip(N_("I finished it on my own"), N_("finishing without help"), SCHOOL, "S25"),
    "answered": Chip(
        N_("I answered one I used to leave"), N_("answering one left before"), SCHOOL, "S25"
    ),
    "remembered": Chip(
        N_("I remembered it by myself"), N_("remembering without help"), SCHOOL, "S25"
    ),
    "paragraph": Chip(
        N_("My paragraph had its structure"), N_("a paragraph with its structure"), SCHOOL, "S25"
    ),
    "two_weeks": Chip(
        N_("Homework done, two weeks running"), N_("homework two weeks running"), SCHOOL, "S25"
    ),
    "try": Chip(
        N_("From “I can't” to “I'll try”"), N_("going from “I can't” to “I'll try”"), SCHOOL, "S25"
    ),
    "question": Chip(
        N_("I asked what I wanted to know"), N_("asking a real question"), SCHOOL, "S25"
    ),
    "corrected": Chip(
        N_("I found a mistake and put it right"), N_("putting a mistake right"), SCHOOL, "S25"
    ),
    "homework": Chip(
        N_("Homework done on their own"), N_("seeing homework done without help"), PARENT, "S34"
    ),
    "earlier": Chip(
        N_("Work begun earlier than usual"), N_("seeing work begun earlier"), PARENT, "S34"
    ),
    "dinner": Chip(N_("A question at dinner"), N_("hearing a question at dinner"), PARENT, "S34"),
    "proud": Chip(
        N_("Proud of a piece of work"), N_("seeing somebody proud of their work"), PARENT, "S34"
    ),
    "calmer": Chip(N_("Revision felt calmer"), N_("seeing calmer revision"), PARENT, "S34"),
}
"""In the order in which they are offered."""

STARTERS: Mapping[str, str] = {
    "get_it": N_("I actually get this now."),
    "paragraph": N_("That paragraph wasn't terrible."),
    "last_week": N_("I didn't know that last week."),
}
"""How a pupil's own line may begin."""


def chips_of(which: str) -> Mapping[str, Chip]:
    """The chips of one set, by name."""
    return {name: chip for name, chip in CHIPS.items() if chip.set == which}
